package dev.plumbline.stats.sample;

import dev.plumbline.stats.hypothesis.Alpha;

/**
 * The error rates of the two limits of a distance, each one-sided.
 *
 * @param low how often the lower limit may lie above the truth, above 0 and below 1
 * @param high how often the upper limit may lie below the truth, above 0 and below 1
 */
public record Tails(double low, double high) {
    /** An interval of 95 %. */
    public static final Tails INTERVAL = new Tails(0.025, 0.025);

    /**
     * The part of alpha/Q that the lower limit may use. On even laws that move into one answer the limit's real error rate is up to twice
     * the nominal one; the simulation of docs/benchmark.md sets this factor.
     */
    private static final double LOW_PART = 0.45;

    /** The part of alpha that the upper limit may use, for the same reason: total variation of counts moves in steps. */
    private static final double HIGH_PART = 0.4;

    /** The same part for judged categories, which have fewer samples. */
    private static final double CATEGORIES_LOW_PART = 0.3;

    public Tails {
        Alpha.require(low);
        Alpha.require(high);
    }

    /**
     * Returns the tails of one look at one question. The lower limits hold over all questions and looks together (Bonferroni). The upper limits hold for
     * each question: "all within" is an intersection-union test. Looks at the same growing sample overlap, so that the root of their number
     * is enough for the upper limit.
     *
     * @param alpha the error rate, above 0 and below 1
     * @param questions how many questions are judged together, at least 1
     * @param looks how many looks the schedule has, at least 1
     */
    public static Tails of(double alpha, int questions, int looks) {
        return new Tails(LOW_PART * alpha / ((double) questions * looks), HIGH_PART * alpha / Math.sqrt(looks));
    }

    /**
     * Returns the tail of the lower limit of one cell's categories, which holds over all cells of a candidate together (Bonferroni).
     *
     * @param alpha the error rate, above 0 and below 1
     * @param cells how many cells are judged together, at least 1
     */
    public static double ofCategories(double alpha, int cells) {
        return CATEGORIES_LOW_PART * alpha / cells;
    }
}
