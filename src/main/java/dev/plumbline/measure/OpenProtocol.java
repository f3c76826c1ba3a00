package dev.plumbline.measure;

import dev.plumbline.chat.AnswerText;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Finish;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.Sampling;
import dev.plumbline.suite.AnsweringSettings;
import dev.plumbline.suite.OpenQuestion;
import dev.plumbline.suite.reader.ReplyReader;
import java.util.ArrayList;
import java.util.List;

/** Builds the requests for open questions and reads the replies by the questions' readers. */
public final class OpenProtocol {
    private final AnsweringSettings settings;

    /** The protocol of a suite. */
    public OpenProtocol(AnsweringSettings settings) {
        this.settings = settings;
    }

    /** Returns the request for one sample. */
    public ChatRequest request(OpenQuestion question, ModelRef model, int sample) {
        return new ChatRequest(
                model,
                AskedMessages.of(question.context(), settings.ask(question), model),
                new Sampling(settings.temperature(), settings.maxTokens(), 0),
                sample);
    }

    /**
     * Returns the values that the readers of the question read from a reply, or the reason why there is nothing to read. A reply that the length
     * limit cut is not read, because the reply is incomplete.
     */
    public Outcome<ReplyValues> read(OpenQuestion question, ChatReply reply) {
        AnswerText answer = AnswerText.of(reply);
        String missing = MissingAnswer.reason(reply, answer, "answering.max-tokens");
        if (missing != null) {
            return new Outcome.Unscored<>(missing);
        }
        if (reply.finish() == Finish.LENGTH) {
            return new Outcome.Unscored<>("the reply was cut before it ended; raise answering.max-tokens");
        }
        if (reply.finish() == Finish.OTHER && answer.text().isBlank()) {
            return new Outcome.Unscored<>("the reply holds no text, and the host does not say that it is complete");
        }
        if (reply.withheld()) {
            return new Outcome.Unscored<>("the text of the reply is withheld here");
        }
        List<ReplyValues.Value> values = new ArrayList<>();
        for (ReplyReader reader : question.readers()) {
            values.add(
                    reader instanceof ReplyReader.OfNumbers numbers
                            ? new ReplyValues.Value(null, numbers.number(answer.text()))
                            : new ReplyValues.Value(((ReplyReader.OfCategories) reader).category(answer.text()), 0));
        }
        return new Outcome.Measured<>(new ReplyValues(values));
    }

    /** Returns the words of a reply without thoughts. Reports must escape these words. */
    public static String text(ChatReply reply) {
        return AnswerText.of(reply).text();
    }
}
