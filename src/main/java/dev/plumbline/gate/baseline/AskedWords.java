package dev.plumbline.gate.baseline;

import dev.plumbline.chat.Message;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.ElaborationProtocol;
import dev.plumbline.measure.OpenProtocol;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.stats.hypothesis.SeedOf;
import dev.plumbline.suite.AnswerSpace;
import dev.plumbline.suite.Choice;
import dev.plumbline.suite.Choices;
import dev.plumbline.suite.ElaborationSettings;
import dev.plumbline.suite.OpenQuestion;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fingerprints of the prompts of questions, which show whether a question was reworded. */
public final class AskedWords {
    private static final ModelRef ANY = new ModelRef("any", "any");

    private final RatingProtocol rating;
    private final @Nullable ElaborationSettings elaboration;
    private final OpenProtocol open;

    public AskedWords(Suite suite) {
        this.rating = new RatingProtocol(suite);
        this.elaboration = suite.elaboration();
        this.open = new OpenProtocol(suite.open().settings());
    }

    /** Returns the fingerprint of a question as it is asked in a rating. */
    public String of(Question question) {
        return fingerprint(Stream.concat(
                rating.request(question, ANY).messages().stream().map(Message::text), words(question.answers())));
    }

    /** Returns the fingerprint of an open question as it is asked in its context. */
    public String of(OpenQuestion question) {
        return fingerprint(open.request(question, ANY, 0).messages().stream().map(Message::text));
    }

    /**
     * Returns the fingerprint of a question with a given answer and the request to explain the answer. Returns the fingerprint of the question alone
     * if the suite asks for no explanations.
     */
    public String of(Question question, int answer) {
        return elaboration == null
                ? of(question)
                : fingerprint(new ElaborationProtocol(rating, elaboration)
                        .request(question, answer, ANY, 0).messages().stream().map(Message::text));
    }

    /**
     * Returns one fingerprint of several questions, such as the questions of a set.
     *
     * @param asked the fingerprints of the questions
     */
    public static String ofAll(List<String> asked) {
        return fingerprint(asked.stream());
    }

    /** Returns the words of choices, because a prompt may omit the list of choices. */
    private static Stream<String> words(AnswerSpace answers) {
        return answers instanceof Choices choices ? choices.listed().stream().map(Choice::say) : Stream.empty();
    }

    private static String fingerprint(Stream<String> words) {
        long digest = SeedOf.test(words.toArray(String[]::new));
        return String.format(Locale.ROOT, "%016x", digest);
    }
}
