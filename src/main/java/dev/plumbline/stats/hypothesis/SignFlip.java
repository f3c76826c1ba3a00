package dev.plumbline.stats.hypothesis;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/** Tests of "the differences are as often up as down", one difference a question, without a normal distribution. */
public final class SignFlip {
    /** A million flips, some 10 ms. */
    private static final int MOST_EXACT = 20;

    private SignFlip() {}

    /**
     * Returns the two-sided p-value of the mean under flipped signs: exact up to 20 values, else from 9,999 drawn flips. With 7
     * values it cannot fall below 2/128 = 0.0156.
     *
     * @param values one for each question, at least one
     * @param seed of the draws; see {@link SeedOf}
     */
    public static PValue mean(double[] values, long seed) {
        return mean(values, TableTest.DRAWS, seed);
    }

    /** Returns the same with so many drawn flips, at least 1, if there are more than 20 values. */
    public static PValue mean(double[] values, int draws, long seed) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a sign-flip test needs at least 1 value");
        }
        TableTest.requireDraws(draws);
        double threshold =
                TableStatistic.threshold(Math.abs(Arrays.stream(values).sum()));
        return values.length <= MOST_EXACT ? exact(values, threshold) : drawn(values, threshold, draws, seed);
    }

    private static PValue exact(double[] values, double threshold) {
        int all = 1 << values.length;
        int extreme = 0;
        for (int flips = 0; flips < all; flips++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += (flips >> i & 1) == 0 ? values[i] : -values[i];
            }
            if (Math.abs(sum) >= threshold) {
                extreme++;
            }
        }
        return PValue.exact((double) extreme / all, all);
    }

    private static PValue drawn(double[] values, double threshold, int draws, long seed) {
        UniformRandomProvider random = Generator.of(seed);
        int extreme = 0;
        for (int draw = 0; draw < draws; draw++) {
            double sum = 0;
            for (double value : values) {
                sum += random.nextBoolean() ? value : -value;
            }
            if (Math.abs(sum) >= threshold) {
                extreme++;
            }
        }
        return PValue.drawn(extreme, draws);
    }
}
