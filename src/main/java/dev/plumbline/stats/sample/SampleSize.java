package dev.plumbline.stats.sample;

import dev.plumbline.stats.distribution.Distribution;

/** The number of samples that the limits of a sampled shift need to keep their error rates. */
public final class SampleSize {
    private static final int LEAST = 100;
    private static final int PER_ANSWER = 20;
    private static final double PER_SHIFT = 15;
    private static final double PER_CATEGORY_SHIFT = 7.5;

    private SampleSize() {}

    /**
     * Returns the samples a group needs for its limits to keep their error rates: max(100, 20 x occupied answers, 15 / delta). A shift of delta has
     * to show in about 15 samples; with 1 in 100, a shift of 0.01 leaves no trace in a third of all experiments.
     *
     * @param occupied how many answers were given by either group
     * @param delta the total variation to be detected, above 0
     */
    public static int needed(int occupied, double delta) {
        return (int) Math.max(Math.max(LEAST, PER_ANSWER * occupied), Math.ceil(PER_SHIFT / delta - 1e-9));
    }

    /** Returns the same for a group of this law. */
    public static int needed(Distribution law, double delta) {
        int occupied = 0;
        for (int answer = law.min(); answer <= law.max(); answer++) {
            occupied += law.p(answer) > 0 ? 1 : 0;
        }
        return needed(occupied, delta);
    }

    /**
     * Returns the explanations a cell needs for "within" to keep its error rate: 7.5 / delta. With fewer, a category that takes a share of delta
     * leaves no trace too often (ADR 0023).
     *
     * @param delta the total variation to be detected, above 0
     */
    public static int ofCategories(double delta) {
        return (int) Math.ceil(PER_CATEGORY_SHIFT / delta - 1e-9);
    }
}
