package dev.plumbline.stats.distribution;

/**
 * The distance between two candidates' answers to one question, with bounds for the truncation of both. The bounds are tighter than those of {@link
 * Shift}, whose closed forms treat one reading as complete (docs/statistics.md 1.2 and 1.4).
 *
 * @param tv total variation, 0..1
 * @param w1 Wasserstein's distance in points of the scale
 * @param meanShift the first's expected answer minus the second's, in points
 */
public record PairShift(Bounded tv, Bounded w1, Bounded meanShift) {
    /** Whether two candidates are nearer to each other than to their base, as far as truncation allows. */
    public enum Nearness {
        /** The candidates are nearer to each other than either is to base, for all values of the unseen probability. */
        NEARER,
        /** One candidate is nearer to base than to the other candidate, for all values of the unseen probability. */
        NOT_NEARER,
        /** The result depends on the unseen probability. */
        OPEN
    }

    /**
     * Measures two readings of one scale.
     *
     * @throws IllegalArgumentException if the scales differ
     */
    public static PairShift between(SeenDistribution first, SeenDistribution second) {
        first.requireSameScale(second);
        Distribution p = first.conditional();
        Distribution q = second.conditional();
        return new PairShift(
                Bounded.around(Distances.tv(p, q), ExactTv.bounds(first, second)),
                Bounded.around(Distances.w1(p, q), ExactW1.bounds(first, second)),
                Bounded.around(p.mean() - q.mean(), ClosedForms.meanShift(first, second)));
    }

    /** Compares the TV between the two candidates with the TV of each to base, by the exact ranges. */
    public static Nearness nearness(SeenDistribution first, SeenDistribution second, SeenDistribution base) {
        return nearness(ExactTv.bounds(first, second), ExactTv.bounds(first, base), ExactTv.bounds(second, base));
    }

    /** Compares the range of the distance between two candidates with the ranges of their distances to base. */
    public static Nearness nearness(Interval apart, Interval toBase, Interval otherToBase) {
        if (apart.high() < Math.min(toBase.low(), otherToBase.low())) {
            return Nearness.NEARER;
        }
        return apart.low() >= Math.min(toBase.high(), otherToBase.high()) ? Nearness.NOT_NEARER : Nearness.OPEN;
    }
}
