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
     * Returns the number of samples that a group needs for limits with the nominal error rates: max(100, 20 x occupied answers, 15 / delta). A shift
     * of delta should change about 15 samples. With 100 samples, a shift of 0.01 changes no sample in a third of all experiments.
     *
     * @param occupied the number of distinct answers of both groups
     * @param delta the total variation to detect, above 0
     */
    public static int needed(int occupied, double delta) {
        return (int) Math.max(Math.max(LEAST, PER_ANSWER * occupied), Math.ceil(PER_SHIFT / delta - 1e-9));
    }

    /** Returns the number of samples that a group with this distribution needs. */
    public static int needed(Distribution law, double delta) {
        int occupied = 0;
        for (int answer = law.min(); answer <= law.max(); answer++) {
            occupied += law.p(answer) > 0 ? 1 : 0;
        }
        return needed(occupied, delta);
    }

    /**
     * Returns the number of explanations that a cell needs for the verdict "within" with the nominal error rate: 7.5 / delta. With fewer
     * explanations, a category with a share of delta too often has no sample (ADR 0023).
     *
     * @param delta the total variation to detect, above 0
     */
    public static int ofCategories(double delta) {
        return (int) Math.ceil(PER_CATEGORY_SHIFT / delta - 1e-9);
    }
}
