package dev.plumbline.claim;

import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.stats.hypothesis.ClopperPearson;
import dev.plumbline.stats.hypothesis.Wilson;
import java.util.stream.IntStream;

/**
 * One rating for checks of claims: shares of answers with bounds from the token cut-off or from sampling.
 *
 * @param seen the seen part of the distribution
 * @param logitStep the step to which logits were rounded, in nats; answers within one step tie
 * @param samples the number of drawn answers, including answers off the scale; 0 for a rating from token probabilities
 */
record ClaimRating(SeenDistribution seen, double logitStep, int samples) {
    boolean isSampled() {
        return samples > 0;
    }

    /** Returns the answer with the largest share. */
    int likeliest() {
        return seen.conditional().modes().get(0);
    }

    /**
     * Returns the share of an answer among answers on the scale.
     *
     * @param alpha the error rate of a sampled share's interval
     */
    Bounded share(int answer, double alpha) {
        double value = seen.conditional().p(answer);
        return around(value, isSampled() ? Wilson.interval(count(answer), onScale(), alpha) : seen.box(answer));
    }

    /** Returns the share of an answer among all replies, on the scale or off it. */
    Bounded shareOfAll(int answer, double alpha) {
        double value = weight(answer);
        return around(
                value,
                isSampled() ? Wilson.interval(count(answer), samples, alpha) : new Interval(value, most(answer)));
    }

    /**
     * Returns 1 if an answer is among the most likely ones, else 0, with bounds. Sampled answers are compared in pairs by the exact binomial test
     * with probability 0.5.
     *
     * @param alpha the error rate over all pairs
     */
    Bounded isMode(int answer, double alpha) {
        double is = seen.conditional().modes(logitStep).contains(answer) ? 1 : 0;
        double each = alpha / Math.max(1, seen.max() - seen.min());
        boolean surely = others(answer).allMatch(other -> isAtLeast(answer, other, each));
        boolean never = others(answer).anyMatch(other -> isBelow(answer, other, each));
        return Bounded.holding(is, surely ? 1 : 0, never ? 0 : 1);
    }

    private boolean isAtLeast(int answer, int other, double alpha) {
        return isSampled() ? half(answer, other, alpha).low() >= 0.5 : weight(answer) >= most(other) * tie();
    }

    private boolean isBelow(int answer, int other, double alpha) {
        return isSampled() ? half(answer, other, alpha).high() < 0.5 : most(answer) < weight(other) * tie();
    }

    /** Returns the share of the likeliest answer's probability from which an answer ties with it. */
    private double tie() {
        return Math.exp(-logitStep) * (1 - (logitStep > 0 ? 1e-4 : 1e-9));
    }

    private Interval half(int answer, int other, double alpha) {
        return ClopperPearson.interval(count(answer), count(answer) + count(other), alpha);
    }

    private IntStream others(int answer) {
        return IntStream.rangeClosed(seen.min(), seen.max()).filter(other -> other != answer);
    }

    private int count(int answer) {
        return (int) Math.round(weight(answer) * samples);
    }

    private int onScale() {
        return (int) Math.round(seen.mass() * samples);
    }

    private double weight(int answer) {
        return seen.seen().getOrDefault(answer, 0.0);
    }

    private double most(int answer) {
        return weight(answer) + seen.most(other -> other == answer);
    }

    private static Bounded around(double value, Interval range) {
        return Bounded.holding(value, range.low(), range.high());
    }
}
