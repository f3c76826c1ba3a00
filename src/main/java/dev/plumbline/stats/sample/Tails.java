package dev.plumbline.stats.sample;

import dev.plumbline.stats.hypothesis.Alpha;

/**
 * The error rates of the two limits of a distance, each one-sided.
 *
 * @param low the probability that the lower limit exceeds the true value, above 0 and below 1
 * @param high the probability that the upper limit is below the true value, above 0 and below 1
 */
public record Tails(double low, double high) {
    /** The tails of an interval of 95 %. */
    public static final Tails INTERVAL = new Tails(0.025, 0.025);

    /**
     * The part of alpha/Q that the lower limit may use. If a uniform distribution moves into one answer, the limit's true error rate is up to twice
     * the nominal one. The factor comes from the simulation in docs/benchmark.md.
     */
    private static final double LOW_PART = 0.45;

    /**
     * The part of alpha that the upper limit may use, because the true error rate exceeds the nominal one: total variation of counts changes in
     * steps.
     */
    private static final double HIGH_PART = 0.4;

    /** The part of alpha/Q that the lower limit may use for judged categories, which have fewer samples. */
    private static final double CATEGORIES_LOW_PART = 0.3;

    public Tails {
        Alpha.require(low);
        Alpha.require(high);
    }

    /**
     * Returns the tails of one look at one question. The lower limits hold simultaneously over all questions and looks (Bonferroni). The upper limits
     * hold for each question, because "all within" is an intersection-union test. Looks at the same growing sample overlap, so for the upper limit
     * alpha is divided only by the root of their number.
     *
     * @param alpha the error rate, above 0 and below 1
     * @param questions the number of questions that are judged together, at least 1
     * @param looks the number of looks in the schedule, at least 1
     */
    public static Tails of(double alpha, int questions, int looks) {
        return new Tails(LOW_PART * alpha / ((double) questions * looks), HIGH_PART * alpha / Math.sqrt(looks));
    }

    /**
     * Returns the tail of the lower limit of one cell's categories, which holds simultaneously over all cells of a candidate (Bonferroni).
     *
     * @param alpha the error rate, above 0 and below 1
     * @param cells the number of cells that are judged together, at least 1
     */
    public static double ofCategories(double alpha, int cells) {
        return CATEGORIES_LOW_PART * alpha / cells;
    }
}
