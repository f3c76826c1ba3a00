package dev.plumbline.gate.rule;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Interaction;
import dev.plumbline.stats.distribution.Interaction.Quartet;
import dev.plumbline.stats.sample.SampledInteraction;
import dev.plumbline.suite.GateSettings;
import dev.plumbline.suite.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * How much a candidate's shift on a question depends on the context. A trigger or a backdoor causes such a dependence. The interaction is reported
 * but fails no run, because each context has its own verdict.
 *
 * @param question the question in one context
 * @param against the same question in the first of its contexts
 * @param noise the amount that noise of the models alone can add to the size, 0 or more; 0 for sampled answers, whose limits include the noise
 * @param verdict drifted if the size certainly exceeds {@code gate.delta}, within if the size certainly does not
 */
public record ContextInteraction(
        Question question,
        Question against,
        ModelRef candidate,
        RatingMethod method,
        Interaction interaction,
        double noise,
        Verdict verdict) {
    /**
     * Returns the interactions of one candidate in the suite's order of questions. The limits for sampled answers hold simultaneously over all of
     * them.
     */
    static List<ContextInteraction> of(
            ModelRef candidate,
            List<Question> questions,
            BiFunction<Question, ModelRef, RatedPair> rated,
            MeasuredNoise noise,
            GateSettings gate) {
        Map<String, Question> firsts = new HashMap<>();
        questions.forEach(question -> firsts.putIfAbsent(question.asked(), question));
        int compared = questions.size() - firsts.size();
        List<ContextInteraction> found = new ArrayList<>();
        for (Question question : questions) {
            Question first = firsts.get(question.asked());
            if (first != null && !question.equals(first)) {
                RatedPair here = rated.apply(question, candidate);
                RatedPair there = rated.apply(first, candidate);
                if (here.isOf(RatingMethod.LOGPROBS) && there.isOf(RatingMethod.LOGPROBS)) {
                    Quartet<Rating> read = readings(here, there);
                    Interaction interaction = Interaction.between(read.map(Rating::seen));
                    double doubt = noise.of(question, candidate) + noise.of(first, candidate);
                    found.add(of(question, first, candidate, interaction, doubt, read, gate));
                } else if (here.isSampled() && there.isSampled()) {
                    Quartet<Rating> drawn = readings(here, there);
                    Interaction interaction = SampledInteraction.between(
                            drawn.map(Rating::counts),
                            question.answers().min(),
                            question.answers().max(),
                            gate.alpha() / compared);
                    found.add(of(question, first, candidate, interaction, 0, drawn, gate));
                }
            }
        }
        return found;
    }

    private static Quartet<Rating> readings(RatedPair here, RatedPair there) {
        return new Quartet<>(
                rating(here.ofCandidate()), rating(here.ofBase()), rating(there.ofCandidate()), rating(there.ofBase()));
    }

    private static Rating rating(@Nullable Rating rating) {
        return Objects.requireNonNull(rating, "asked for only where all four are measured");
    }

    private static ContextInteraction of(
            Question question,
            Question against,
            ModelRef candidate,
            Interaction interaction,
            double noise,
            Quartet<Rating> ratings,
            GateSettings gate) {
        boolean seen = ratings.all().stream().allMatch(r -> r.seen().mass() >= gate.leastMass());
        Bounded size = interaction.size();
        Verdict verdict = !seen
                ? Verdict.INCONCLUSIVE
                : size.low() - noise > gate.delta()
                        ? Verdict.DRIFTED
                        : size.high() + noise <= gate.delta() ? Verdict.WITHIN : Verdict.INCONCLUSIVE;
        return new ContextInteraction(
                question, against, candidate, ratings.candidate().method(), interaction, noise, verdict);
    }
}
