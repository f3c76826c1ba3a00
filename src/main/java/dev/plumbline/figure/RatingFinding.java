package dev.plumbline.figure;

import dev.plumbline.results.ChoicesRow;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.stats.hypothesis.Wilson;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One model's rating of one question.
 *
 * @param outcome measured, unscored or failed
 * @param seen the distribution that was read, or null if none was
 * @param topLogprobs the number of alternatives that were requested for each token
 * @param samples the number of sampled answers, or 0 if token probabilities were read instead
 * @param choices the choices behind the answers, or null if the answers are numbers
 */
public record RatingFinding(
        String question,
        String model,
        String outcome,
        @Nullable SeenDistribution seen,
        int topLogprobs,
        int samples,
        @Nullable ChoicesRow choices) {
    private static final double ALPHA = 0.05;

    /** Returns the answers that get a bar. */
    List<Integer> answers() {
        SeenDistribution read = Objects.requireNonNull(seen, "only a measured rating has bars");
        return choices == null
                ? IntStream.rangeClosed(read.min(), read.max()).boxed().toList()
                : choices.answers().stream()
                        .map(ChoicesRow.Answer::answer)
                        .sorted()
                        .toList();
    }

    String label(int answer) {
        return choices == null ? String.valueOf(answer) : choices.say(answer);
    }

    /** Returns whether the answers have a mean. */
    boolean isOrdered() {
        return choices == null || choices.ordered();
    }

    /**
     * Returns the probability of an answer among all answers on the scale. The bounds are those of the token cut-off, or a 95 % interval if
     * answers were sampled.
     */
    Bounded bar(int answer) {
        SeenDistribution read = Objects.requireNonNull(seen, "only a measured rating has bars");
        double p = read.conditional().p(answer);
        Interval open = samples == 0
                ? read.box(answer)
                : Wilson.interval((int) Math.min(samples, Math.round(p * samples)), samples, ALPHA);
        return Bounded.holding(p, open.low(), open.high());
    }
}
