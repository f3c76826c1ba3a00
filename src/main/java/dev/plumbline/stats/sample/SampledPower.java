package dev.plumbline.stats.sample;

import dev.plumbline.stats.distribution.Distribution;
import dev.plumbline.stats.hypothesis.Alpha;
import java.util.Arrays;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The power of the rule on sampled answers, by the normal approximation of total variation: the smallest shift that is called "drifted" and the
 * largest that is called "within", each with power 0.8.
 *
 * <p>The shift moves answers proportionally from the lower half of base's distribution to the upper half, because a share near 0.5 varies most. Total
 * variation of counts is biased upwards by answers whose shares did not change. Its mean is that of folded normal differences (docs/statistics.md
 * 2.1). The lower limit subtracts about 1.6 times the bias.
 *
 * @param drifted the smallest shift, in total variation 0..1, that is "drifted" with power 0.8; NaN if none is
 * @param within the largest shift, in total variation 0..1, that is "within" with power 0.8; NaN if not even a shift of 0 has this power
 */
public record SampledPower(double drifted, double within) {
    private static final double POWER = 0.8;
    /**
     * The power to require if the normal approximation is too optimistic, by up to half a standard deviation in simulation. This is the case for
     * "within", and for distributions over many answers.
     */
    private static final double CAUTIOUS_POWER = 0.9;

    private static final int MANY_ANSWERS = 6;
    private static final double STEP = 0.005;
    private static final int MOST_ADVISED = 20_000;
    private static final int ADVICE_STEP = 50;
    /**
     * The multiple of the bias that the lower limit subtracts. Resamples show 0.41 of the bias from answers that did not change, and the lower limit
     * subtracts four times the shown bias.
     */
    private static final double GIVEN_BACK = 1.64;

    /**
     * Returns the power for one question.
     *
     * @param base the distribution of base's answers
     * @param samples the number of the candidate's answers, at least 1
     * @param baseSamples the number of base's answers, at least 1
     * @param tails the error rates of the limits
     * @param delta the tolerated total variation, above 0
     */
    public static SampledPower of(Distribution base, int samples, int baseSamples, Tails tails, double delta) {
        double[] law = base.toArray();
        double cautious = Alpha.z(2 * (1 - CAUTIOUS_POWER));
        long answers = Arrays.stream(law).filter(p -> p > 0).count();
        double z = answers > MANY_ANSWERS ? cautious : Alpha.z(2 * (1 - POWER));
        double within = Double.NaN;
        for (double tv = 0; tv < delta; tv += STEP) {
            Moved moved = Moved.of(law, tv, samples, baseSamples);
            if (moved == null || moved.mean() + (cautious + Alpha.z(2 * tails.high())) * moved.deviation() > delta) {
                break;
            }
            within = tv;
        }
        for (double tv = delta; tv <= 1; tv += STEP) {
            Moved moved = Moved.of(law, tv, samples, baseSamples);
            if (moved == null) {
                break;
            }
            double low = moved.mean()
                    - GIVEN_BACK * (moved.mean() - tv)
                    - (z + Alpha.z(2 * tails.low())) * moved.deviation();
            if (low > delta) {
                return new SampledPower(tv, within);
            }
        }
        return new SampledPower(Double.NaN, within);
    }

    /**
     * Returns the approximate number of a candidate's answers at which an unchanged model is "within" with power 0.8; empty if more than 20,000 are
     * needed.
     *
     * @param baseSamples the number of base's answers; the calculation uses at least as many as the candidate's
     */
    public static OptionalInt enough(Distribution base, int baseSamples, Tails tails, double delta) {
        for (int samples = SampleSize.needed(base, delta); samples <= MOST_ADVISED; samples += ADVICE_STEP) {
            if (!Double.isNaN(of(base, samples, Math.max(samples, baseSamples), tails, delta)
                    .within())) {
                return OptionalInt.of(samples);
            }
        }
        return OptionalInt.empty();
    }

    /** The mean and the standard deviation of the measured total variation for a given true shift. */
    private record Moved(double mean, double deviation) {
        static @Nullable Moved of(double[] base, double tv, int samples, int baseSamples) {
            int split = split(base);
            double lower = Arrays.stream(base, 0, split).sum();
            double upper = Arrays.stream(base, split, base.length).sum();
            if (tv > lower) {
                return null;
            }
            double mean = 0;
            double spread = 0;
            double unfolded = 0;
            for (int i = 0; i < base.length; i++) {
                double move = i < split
                        ? -tv * base[i] / lower
                        : tv * (upper > 0 ? base[i] / upper : 1.0 / (base.length - split));
                double now = base[i] + move;
                double error = Math.sqrt(now * (1 - now) / samples + base[i] * (1 - base[i]) / baseSamples);
                double folded = folded(move, error);
                mean += folded / 2;
                spread += move * move + error * error - folded * folded;
                unfolded += error * error;
            }
            // Differences near 0 are folded at 0, which reduces their variance to as little as 0.36 of it.
            double left = unfolded > 0 ? spread / unfolded : 1;
            double share = upper + tv;
            double variance = share * (1 - share) / samples + upper * (1 - upper) / baseSamples;
            return new Moved(mean, Math.sqrt(Math.max(0, left * variance)));
        }

        /**
         * Returns the index of the first answer of the upper half. The lower half has at least half of the probability, unless the upper half would
         * then be empty.
         */
        private static int split(double[] base) {
            double sum = 0;
            for (int i = 0; i < base.length - 1; i++) {
                sum += base[i];
                if (sum >= 0.5) {
                    return i + 1;
                }
            }
            return base.length - 1;
        }

        /** Returns the mean of |X| for a normal X. */
        private static double folded(double mean, double deviation) {
            if (deviation == 0) {
                return Math.abs(mean);
            }
            double z = mean / deviation;
            double below = Alpha.below(-z);
            return deviation * Math.sqrt(2 / Math.PI) * Math.exp(-z * z / 2) + mean * (1 - 2 * below);
        }
    }
}
