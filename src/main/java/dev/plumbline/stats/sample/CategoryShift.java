package dev.plumbline.stats.sample;

import dev.plumbline.stats.hypothesis.ContingencyTable;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Newcombe;
import dev.plumbline.stats.hypothesis.PValue;
import dev.plumbline.stats.hypothesis.SeedOf;
import dev.plumbline.stats.hypothesis.TableStatistic;
import dev.plumbline.stats.hypothesis.TableTest;
import java.util.Arrays;

/**
 * How far the categories of a candidate's replies moved from base's: the rules for judged explanations (ADR 0023), applied to replies that a reader
 * sorted.
 *
 * @param tv total variation with the limits that decide, at the given tail and at 0.01
 * @param test the test of Fisher, Freeman and Halton, exact or from drawn rearrangements
 * @param samples the number of replies in the smaller group
 */
public record CategoryShift(Estimate tv, PValue test, int samples) {
    private static final int BOOTSTRAPS = 2_000;
    private static final double TAIL = 0.025;

    /** Counts of few replies change in steps. With a nominal tail of 0.05, up to 0.09 of all cells would have a wrong limit. */
    private static final double WITHIN_TAIL = 0.01;

    /**
     * Measures a shift of one question.
     *
     * @param candidate the candidate's number of replies in each category, at least one reply
     * @param base base's number of replies in the same categories
     * @param tail the error rate of the lower limit; see {@link Tails#ofCategories}
     * @param seed the seed of all draws; see {@link SeedOf}
     */
    public static CategoryShift between(int[] candidate, int[] base, double tail, long seed) {
        ContingencyTable table = ContingencyTable.of(candidate, base);
        DistanceBootstrap drawn = DistanceBootstrap.of(table, TableStatistic.TV, BOOTSTRAPS, seed);
        Estimate shown = drawn.limits(TAIL, TAIL, 1);
        double least = least(candidate, base, drawn.summary(), tail);
        double most = Math.max(
                shown.high(), drawn.expandedLimits(TAIL, WITHIN_TAIL, 1).high());
        return new CategoryShift(
                new Estimate(shown.value(), Math.min(least, most), most),
                TableTest.of(table, TableStatistic.IMPROBABILITY, seed + 2),
                Math.min(Arrays.stream(candidate).sum(), Arrays.stream(base).sum()));
    }

    /**
     * Returns drifted if the lower limit is above the margin and the test is significant, within if the upper limit is at most the margin and there
     * are at least {@link SampleSize#ofCategories} replies, else inconclusive.
     *
     * @param corrected the test's p-value after the correction for its family, such as {@link dev.plumbline.stats.hypothesis.Multiplicity#holm}
     * @param alpha the level of the test, above 0 and below 1
     */
    public Decision decide(double margin, double corrected, double alpha) {
        return Decision.of(tv, margin, corrected <= alpha, samples >= SampleSize.ofCategories(margin));
    }

    /**
     * Returns the lower limit of total variation that decides a verdict on few sorted replies. The limit is the smaller of two: the bootstrap's
     * limit, and Newcombe's limit for the categories that gained, minus the bias from choosing these categories after the counts. The bootstrap's
     * limit alone is too high, because resamples of few replies vary too little (ADR 0023).
     *
     * @param first the counts by category of one group, at least one reply
     * @param second the counts of the same categories of the other group
     * @param redrawn total variation of resampled counts
     * @param tail the probability that the limit exceeds the true value, above 0 and below 1; see {@link Tails#ofCategories}
     */
    public static double least(int[] first, int[] second, RedrawnDistance redrawn, double tail) {
        int n = redrawn.firstSize();
        int m = redrawn.secondSize();
        int gained = 0;
        int before = 0;
        for (int category = 0; category < first.length; category++) {
            if ((long) first[category] * m > (long) second[category] * n) {
                gained += first[category];
                before += second[category];
            }
        }
        double ofGained = Newcombe.difference(gained, n, before, m, 2 * tail).low();
        double bias = Math.max(0, redrawn.mean() - redrawn.observed());
        return Math.max(
                0,
                Math.min(ofGained - bias, redrawn.expandedLimits(tail, TAIL, 1).low()));
    }
}
