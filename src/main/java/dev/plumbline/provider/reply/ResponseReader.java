package dev.plumbline.provider.reply;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.Finish;
import dev.plumbline.chat.ReplyPosition;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads responses of all dialects by recognising their JSON shape. */
public record ResponseReader(InstantSource clock) {
    /**
     * Returns the reply or the refusal in a response; never throws.
     *
     * @param asked whether token probabilities were requested
     */
    public ReplyOrRefusal read(WireResponse response, boolean asked) {
        if (response.status() < 200 || response.status() > 299) {
            return Refusals.read(response, clock);
        }
        try {
            return answered(WireJson.parse(response.body()), response, asked);
        } catch (BodyRefused refused) {
            return new ReplyOrRefusal.Refused(refused.refusal());
        } catch (IOException e) {
            return new ReplyOrRefusal.Refused(MalformedBody.refusal(response.body(), e));
        }
    }

    private ReplyOrRefusal answered(JsonNode root, WireResponse response, boolean asked) throws BodyRefused {
        JsonNode choice = root.path("choices").path(0);
        for (JsonNode place : new JsonNode[] {root, choice}) {
            if (ErrorBody.isIn(place)) {
                return Refusals.inBody(ErrorBody.of(place), response, clock);
            }
        }
        ReplyParts envelope = opened(root);
        Refusal.Kind failure = FinishWord.failure(envelope.finish());
        if (failure != null) {
            return refused(failure, "the host ended the reply with '" + envelope.finish() + "'");
        }
        Finish finish = finish(envelope);
        boolean complete = finish != Finish.REFUSAL && finish != Finish.CONTENT_FILTER;
        List<TokenPosition> reported = asked && complete ? positions(envelope.choice()) : List.of();
        ChatReply reply = new ChatReply(text(envelope), readable(reported), finish, false, envelope.thought());
        String shape = reported.isEmpty() ? null : reported.get(0).shape();
        return new ReplyOrRefusal.Answered(reply, Usage.of(root), ServedIdentity.of(root, response, shape));
    }

    /** Returns the parts of a reply; throws an exception with the host's message if the body contains no reply. */
    private static ReplyParts opened(JsonNode root) throws BodyRefused {
        if (root.isMissingNode()) {
            throw BodyRefused.missing("the body is empty");
        }
        try {
            return ReplyParts.open(root);
        } catch (BodyRefused refused) {
            String message = ErrorBody.of(root).message();
            throw message.isEmpty() ? refused : refused.quoting(message);
        }
    }

    /**
     * Returns the finish reason. A reply that is only a thought has its own reason, whatever the host reports, because it contains no
     * answer.
     */
    private static Finish finish(ReplyParts envelope) {
        if (envelope.refusal() != null) {
            return Finish.REFUSAL;
        }
        Finish finish = FinishWord.meaning(envelope.finish());
        boolean onlyThought = envelope.thought() && envelope.text().isBlank();
        return onlyThought && (finish == Finish.STOP || finish == Finish.OTHER) ? Finish.THOUGHT : finish;
    }

    private static List<TokenPosition> positions(JsonNode choice) throws BodyRefused {
        List<TokenPosition> positions = LogprobShapes.find(choice);
        if (positions.isEmpty()) {
            throw new BodyRefused(Refusal.Kind.NO_LOGPROBS, "the reply carries no token probabilities");
        }
        return positions;
    }

    /** Returns the readable positions. The first position must be readable; a later unreadable position ends the list. */
    private static List<ReplyPosition> readable(List<TokenPosition> positions) throws BodyRefused {
        List<ReplyPosition> readable = new ArrayList<>(positions.size());
        for (TokenPosition position : positions) {
            try {
                readable.add(TokenAlternatives.of(position));
            } catch (BodyRefused unreadable) {
                if (readable.isEmpty()) {
                    throw unreadable;
                }
                break;
            }
        }
        return readable;
    }

    private static String text(ReplyParts envelope) {
        String refusal = envelope.refusal();
        return envelope.text().isEmpty() && refusal != null ? refusal : envelope.text();
    }

    private static ReplyOrRefusal refused(Refusal.Kind kind, @Nullable String message) {
        return new ReplyOrRefusal.Refused(new Refusal(kind, HostMessage.of(String.valueOf(message)), null));
    }
}
