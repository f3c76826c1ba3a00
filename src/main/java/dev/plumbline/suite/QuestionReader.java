package dev.plumbline.suite;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.yaml.YamlMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is asked: questions, and controls, which share their ids' scope since results and recordings name both alike. Each is read once for
 * every context it is asked in.
 */
final class QuestionReader {
    private final Map<String, Place> earlier = new HashMap<>();
    private final ContextReader contexts;
    private final @Nullable Scale scale;
    private final RatingSettings rating;
    private final Mistakes mistakes;

    /** A reader for a suite; {@code scale} is the suite's own, or null where that was wrong. */
    QuestionReader(ContextReader contexts, @Nullable Scale scale, RatingSettings rating, Mistakes mistakes) {
        this.contexts = contexts;
        this.scale = scale;
        this.rating = rating;
        this.mistakes = mistakes;
    }

    List<Question> questions(YamlMap suite) {
        List<Question> questions = new ArrayList<>();
        for (YamlMap question : suite.maps("questions")) {
            question.only(SuiteKeys.QUESTION);
            Integer polarity = question.optionalInteger("polarity")
                    .check(p -> p == 1 || p == -1, "must be +1 or -1", "remove it where a question has no direction")
                    .orNull();
            questions.addAll(asked(question, polarity));
        }
        return questions;
    }

    /** None where the key is missing; a control has no direction. */
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

    private List<Question> asked(YamlMap question, @Nullable Integer polarity) {
        String id = Checks.uniqueId(question, earlier).or("");
        String ask = Checks.sent(question.text("ask")).or("");
        Scale own = scale(question.optionalMap("scale"));
        return contexts.of(question).stream()
                .map(context -> new Question(id, ask, polarity, own, context))
                .toList();
    }

    private Scale scale(@Nullable YamlMap map) {
        Scale own = map == null ? scale : ScaleReader.read(map, rating.maxTokens(), mistakes);
        if (map != null && own != null && !own.equals(scale) && !rating.namesScale()) {
            mistakes.add(
                    map.place(),
                    "the question has a scale of its own, which rating.prompt does not say",
                    own.min() + ".." + own.max(),
                    "write {min} and {max} in rating.prompt for the ends of the scale");
        }
        return own == null ? Scale.UNKNOWN : own;
    }
}
