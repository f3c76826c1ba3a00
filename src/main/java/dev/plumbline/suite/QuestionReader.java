package dev.plumbline.suite;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.suite.reader.ReplyReader;
import dev.plumbline.yaml.YamlMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads questions and controls. Both share one scope of ids, because results and recordings name both in the same way. Creates one question
 * for each of its contexts.
 */
final class QuestionReader {
    private final Map<String, Place> earlier = new HashMap<>();
    private final List<OpenQuestion> open = new ArrayList<>();
    private final ContextReader contexts;
    private final @Nullable Scale scale;
    private final @Nullable RatingSettings rating;
    private final ChoicesReader choices;
    private final Mistakes mistakes;

    /** Creates a reader for a suite. {@code scale} is the suite's scale, or null if it is missing or wrong. */
    QuestionReader(
            ContextReader contexts,
            @Nullable Scale scale,
            @Nullable RatingSettings rating,
            ChoicesReader choices,
            Mistakes mistakes) {
        this.contexts = contexts;
        this.scale = scale;
        this.rating = rating;
        this.choices = choices;
        this.mistakes = mistakes;
    }

    /** Returns the rated questions. {@link #open} returns the open questions. */
    List<Question> questions(YamlMap suite, DeclaredReaders readers) {
        List<Question> questions = new ArrayList<>();
        for (YamlMap question : suite.maps("questions")) {
            question.only(SuiteKeys.QUESTION);
            if (question.has("readers")) {
                open.addAll(open(question, readers));
                continue;
            }
            Integer polarity = question.optionalInteger("polarity")
                    .check(p -> p == 1 || p == -1, "must be +1 or -1", "remove it if the question has no direction")
                    .orNull();
            questions.addAll(asked(question, polarity));
        }
        return questions;
    }

    /** Returns the control questions; empty if the key is missing. A control has no direction. */
    List<Question> controls(YamlMap suite) {
        List<Question> controls = new ArrayList<>();
        if (suite.has("controls")) {
            for (YamlMap control : suite.maps("controls")) {
                control.only(SuiteKeys.CONTROL);
                controls.addAll(asked(control, null));
            }
        }
        return controls;
    }

    /** Returns the extra open questions; empty if the key is missing. */
    List<OpenQuestion> extra(YamlMap suite, DeclaredReaders readers) {
        List<OpenQuestion> extra = new ArrayList<>();
        if (suite.has("open")) {
            for (YamlMap question : suite.maps("open")) {
                question.only(SuiteKeys.OPEN);
                extra.addAll(open(question, readers));
            }
        }
        return extra;
    }

    private List<OpenQuestion> open(YamlMap question, DeclaredReaders readers) {
        String id = Checks.uniqueId(question, earlier).or("");
        String ask = Checks.sent(question.text("ask")).or("");
        String set = set(question);
        SuiteKeys.RATED.stream()
                .filter(question::has)
                .forEach(key -> mistakes.add(
                        question.placeOf(key),
                        "'" + key + "' does not go with 'readers'",
                        key,
                        "an open question has no given answers: remove it, or readers"));
        List<ReplyReader> named = readers.of(question);
        return contexts.of(question).stream()
                .map(context -> new OpenQuestion(id, ask, set, named, context))
                .toList();
    }

    /** Returns the open questions that {@link #questions} has read. */
    List<OpenQuestion> open() {
        return open;
    }

    private static @Nullable String set(YamlMap question) {
        return question.has("set") ? Checks.id(question, "set").orNull() : null;
    }

    private List<Question> asked(YamlMap question, @Nullable Integer polarity) {
        String id = Checks.uniqueId(question, earlier).or("");
        String ask = Checks.sent(question.text("ask")).or("");
        String set = set(question);
        AnswerSpace own = answers(question, id);
        if (polarity != null && !own.isOrdered()) {
            mistakes.add(
                    question.placeOf("polarity"),
                    "'polarity' needs choices in an order",
                    String.valueOf(polarity),
                    "give every choice a value, or remove polarity");
        }
        return contexts.of(question).stream()
                .map(context -> new Question(id, ask, polarity, own, set, context))
                .toList();
    }

    private AnswerSpace answers(YamlMap question, String id) {
        if (!question.has("choices")) {
            return scale(question.optionalMap("scale"));
        }
        if (question.has("scale")) {
            mistakes.add(
                    question.placeOf("scale"),
                    "a question has choices or a scale",
                    "both",
                    "remove one of them; choices with values are ordered like a scale");
        }
        Choices read = choices.read(question, id);
        return read == null ? Scale.UNKNOWN : read;
    }

    private Scale scale(@Nullable YamlMap map) {
        if (rating == null) {
            return Scale.UNKNOWN;
        }
        Scale own = map == null ? scale : Scale.read(map, rating.maxTokens(), mistakes);
        if (map != null && own != null && !own.equals(scale) && !rating.namesScale()) {
            mistakes.add(
                    map.place(),
                    "the question has a scale of its own, which rating.prompt does not contain",
                    own.min() + ".." + own.max(),
                    "write {min} and {max} in rating.prompt for the ends of the scale");
        }
        return own == null ? Scale.UNKNOWN : own;
    }
}
