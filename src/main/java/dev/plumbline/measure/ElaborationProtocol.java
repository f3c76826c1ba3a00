package dev.plumbline.measure;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Finish;
import dev.plumbline.chat.Message;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.Sampling;
import dev.plumbline.suite.ElaborationSettings;
import dev.plumbline.suite.Question;
import java.util.List;

/** Puts a given answer into the model's mouth as ordinary history and asks why. */
public final class ElaborationProtocol {
    private final RatingProtocol rating;
    private final ElaborationSettings settings;

    /** The protocol of a suite that has elaborations; the question is put in the same words as for the rating. */
    public ElaborationProtocol(RatingProtocol rating, ElaborationSettings settings) {
        this.rating = rating;
        this.settings = settings;
    }

    /** The request for one sample. */
    public ChatRequest request(Question question, int answer, ModelRef model, int sample) {
        return new ChatRequest(
                model,
                List.of(
                        Message.user(rating.prompt(question)),
                        Message.assistant(String.valueOf(answer)),
                        Message.user(settings.prompt())),
                new Sampling(settings.temperature(), settings.maxTokens(), 0),
                sample);
    }

    /** The explanation; an empty one is an explanation too (the judge sorts it), a provider's block is not. */
    public Outcome<Elaboration> read(ChatReply reply) {
        if (reply.finish() == Finish.CONTENT_FILTER) {
            return new Outcome.Unscored<>("the provider's content filter withheld the reply");
        }
        return new Outcome.Measured<>(new Elaboration(reply.text(), reply.withheld()));
    }
}
