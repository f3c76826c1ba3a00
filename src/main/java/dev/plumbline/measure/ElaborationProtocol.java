package dev.plumbline.measure;

import dev.plumbline.chat.AnswerText;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Finish;
import dev.plumbline.chat.Message;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.Sampling;
import dev.plumbline.suite.ElaborationSettings;
import dev.plumbline.suite.Question;
import java.util.List;

/**
 * Builds the request for an explanation and reads the reply. In the request the given answer is an ordinary assistant message, and the next user
 * message asks why.
 */
public final class ElaborationProtocol {
    private final RatingProtocol rating;
    private final ElaborationSettings settings;

    /** The protocol of a suite that has elaborations. The question has the same wording as for the rating. */
    public ElaborationProtocol(RatingProtocol rating, ElaborationSettings settings) {
        this.rating = rating;
        this.settings = settings;
    }

    /** Returns the request for one sample. */
    public ChatRequest request(Question question, int answer, ModelRef model, int sample) {
        List<Message> messages = rating.messages(question, model);
        messages.add(Message.assistant(String.valueOf(answer)));
        messages.add(Message.user(settings.prompt()));
        return new ChatRequest(model, messages, new Sampling(settings.temperature(), settings.maxTokens(), 0), sample);
    }

    /**
     * Returns the explanation without any thoughts before it. An empty reply that the model ended itself is an explanation too, which the judge
     * sorts. A reply that was cut before the explanation began is unscored.
     */
    public Outcome<Elaboration> read(ChatReply reply) {
        AnswerText answer = AnswerText.of(reply);
        String missing = MissingAnswer.reason(reply, answer, "elaboration.max-tokens");
        if (missing != null) {
            return new Outcome.Unscored<>(missing, reply.text());
        }
        if (reply.finish() == Finish.OTHER && answer.text().isBlank()) {
            return new Outcome.Unscored<>("the reply holds no text, and the host does not say that it is complete");
        }
        return new Outcome.Measured<>(new Elaboration(answer.text(), reply.text(), reply.withheld()));
    }
}
