package dev.plumbline.stats.hypothesis;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The sign-flip test of the hypothesis that differences are symmetric around 0, with one difference for each question. The test assumes no normal
 * distribution.
 */
public final class SignFlip {
    /** The largest number of values with an exact test: a million flips take some 10 ms. */
    private static final int MOST_EXACT = 20;

    private SignFlip() {}

    /**
     * Returns the two-sided p-value of the mean: exact up to 20 values, else from 9,999 drawn flips. With 7 values the p-value is at least 2/128 =
     * 0.0156.
     *
     * @param values one for each question, at least one
     * @param seed the seed of the draws; see {@link SeedOf}
     */
    public static PValue mean(double[] values, long seed) {
        return mean(values, TableTest.DRAWS, seed);
    }

    /** Returns the two-sided p-value of the mean: exact up to 20 values, else from {@code draws} drawn flips, at least 1. */
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
