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
 * How far the categories of a candidate's replies moved from base's: the rules for judged explanations (ADR 0023), for replies that a reader sorted.
 *
 * @param tv total variation with the limits that decide, at the given tail and at 0.01
 * @param test the exact test of Fisher, Freeman and Halton, or its drawn rearrangements
 * @param samples how many replies the smaller group has
 */
public record CategoryShift(Estimate tv, PValue test, int samples) {
    private static final int BOOTSTRAPS = 2_000;
    private static final double TAIL = 0.025;

    /** Counts of few replies move in steps, so that a tail of 0.05 would be wrong in up to 0.09 of all cells. */
    private static final double WITHIN_TAIL = 0.01;

    /**
     * Measures a shift of one question.
     *
     * @param candidate how often each category came, at least one reply
     * @param base the same categories of base
     * @param tail of the lower limit; see {@link Tails#ofCategories}
     * @param seed of all draws; see {@link SeedOf}
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
     * Drifted if the lower limit is above the margin and the test is significant, within if the upper limit is not above it and there are {@link
     * SampleSize#ofCategories} replies.
     *
     * @param corrected the test's p-value after the correction for its family, such as {@link dev.plumbline.stats.hypothesis.Multiplicity#holm}
     * @param alpha the level of the test, above 0 and below 1
     */
    public Decision decide(double margin, double corrected, double alpha) {
        return Decision.of(tv, margin, corrected <= alpha, samples >= SampleSize.ofCategories(margin));
    }

    /**
     * Returns the lower limit of total variation that a verdict on few sorted replies rests on: the smaller of the bootstrap's, and of Newcombe's for the categories that gained less the bias of choosing these after the
     * counts. Redrawing few replies shows too little chance for the bootstrap's alone (ADR 0023).
     *
     * @param first counts by category of one group, at least one counted
     * @param second the same categories of the other group
     * @param redrawn total variation of redrawn counts
     * @param tail how often it may lie above the truth, above 0 and below 1; see {@link Tails#ofCategories}
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
