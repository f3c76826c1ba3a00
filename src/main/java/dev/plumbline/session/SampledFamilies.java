package dev.plumbline.session;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.rule.Gate;
import dev.plumbline.gate.rule.RatedPair;
import dev.plumbline.gate.rule.SampledFamily;
import dev.plumbline.run.Cast;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * The families of sampled questions that are tested together. Each candidate has one family of questions and a separate one of controls, so
 * that controls do not affect the verdicts on questions. A question has no verdict until all answers of its family are complete (ADR 0011).
 * Safe to use from parallel tests.
 */
final class SampledFamilies {
    private final Suite suite;
    private final Cast cast;
    private final Gate gate;
    private final BiPredicate<Question, ModelRef> isAsked;
    private final BiFunction<Question, ModelRef, RatedPair> answers;
    private final Map<Key, SampledFamily> families = new ConcurrentHashMap<>();

    private record Key(ModelRef candidate, boolean ofControls) {}

    /** Creates the families; {@code answers} waits for both ratings of a question and returns them. */
    SampledFamilies(
            Suite suite,
            Cast cast,
            Gate gate,
            BiPredicate<Question, ModelRef> isAsked,
            BiFunction<Question, ModelRef, RatedPair> answers) {
        this.suite = suite;
        this.cast = cast;
        this.gate = gate;
        this.isAsked = isAsked;
        this.answers = answers;
    }

    /** Returns the family of a candidate's question or control; waits for all answers of its members. */
    SampledFamily of(Question question, ModelRef candidate) {
        Key key = new Key(candidate, suite.controls().contains(question));
        SampledFamily known = families.get(key);
        if (known != null) {
            return known;
        }
        boolean sampled = cast.sampled().contains(candidate) && cast.sampled().contains(cast.base());
        // Wait before computeIfAbsent takes the map's lock; otherwise one test could wait for another test's reply.
        List<RatedPair> pairs = (key.ofControls() ? suite.controls() : suite.questions())
                .stream()
                        .filter(q -> sampled && isAsked.test(q, candidate))
                        .map(q -> answers.apply(q, candidate))
                        .toList();
        return families.computeIfAbsent(key, k -> gate.family(cast.base(), candidate, pairs));
    }
}
