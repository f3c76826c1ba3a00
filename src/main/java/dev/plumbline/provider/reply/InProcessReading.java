package dev.plumbline.provider.reply;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.Finish;
import dev.plumbline.chat.ReplyPosition;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.spi.ModelAnswer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the answer of a model in this JVM. Token probabilities are checked like those of hosts. */
public final class InProcessReading {
    private static final String SHAPE = "java";

    private InProcessReading() {}

    /**
     * Reads an answer.
     *
     * @param asked whether token probabilities were requested
     */
    public static ReplyOrRefusal of(ModelAnswer answer, boolean asked) {
        boolean complete = answer.finish() != Finish.REFUSAL && answer.finish() != Finish.CONTENT_FILTER;
        try {
            List<ReplyPosition> positions = asked && complete ? positions(answer.positions()) : List.of();
            ChatReply reply = new ChatReply(answer.text(), positions, answer.finish(), false, false);
            return new ReplyOrRefusal.Answered(
                    reply,
                    new Usage(answer.promptTokens(), answer.completionTokens()),
                    new ServedIdentity(answer.served(), null, positions.isEmpty() ? null : SHAPE));
        } catch (BodyRefused refused) {
            return new ReplyOrRefusal.Refused(refused.refusal());
        }
    }

    private static List<ReplyPosition> positions(List<ModelAnswer.Position> reported) throws BodyRefused {
        if (reported.isEmpty()) {
            throw new BodyRefused(
                    Refusal.Kind.NO_LOGPROBS,
                    "the gateway's answer has no positions with log probabilities; return them, or write logprobs: false at"
                            + " the provider, so that ratings are sampled");
        }
        List<ReplyPosition> positions = new ArrayList<>(reported.size());
        for (ModelAnswer.Position position : reported) {
            positions.add(TokenAlternatives.of(position(position)));
        }
        return positions;
    }

    private static TokenPosition position(ModelAnswer.Position position) throws BodyRefused {
        List<TokenEntry> top = new ArrayList<>(position.alternatives().size());
        for (TokenLogprob token : position.alternatives()) {
            if (Double.isNaN(token.logprob())) {
                throw BodyRefused.unreadable("the log probability of token '" + token.token() + "' is NaN");
            }
            top.add(new TokenEntry(null, token.token(), token.logprob()));
        }
        return new TokenPosition(drawn(position.drawn(), top), top, SHAPE);
    }

    /** Returns the drawn token; its probability is unknown if it is not among the alternatives. */
    private static @Nullable TokenEntry drawn(@Nullable String text, List<TokenEntry> top) {
        return text == null
                ? null
                : top.stream()
                        .filter(entry -> entry.text().equals(text))
                        .findFirst()
                        .orElse(new TokenEntry(null, text, Double.NEGATIVE_INFINITY));
    }
}
