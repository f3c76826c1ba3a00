package dev.plumbline.stats.sample;

import dev.plumbline.stats.hypothesis.Newcombe;

/** The limits of total variation that verdicts on few sorted replies rest on. */
public final class CategoryLimits {
    private static final double SHOWN_TAIL = 0.025;

    private CategoryLimits() {}

    /**
     * Returns the lower limit: the smaller of the bootstrap's, and of Newcombe's for the categories that gained less the bias of choosing these after the
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
                Math.min(
                        ofGained - bias,
                        redrawn.expandedLimits(tail, SHOWN_TAIL, 1).low()));
    }
}
