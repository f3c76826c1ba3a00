package dev.plumbline.stats.distribution;

/**
 * The distance between two candidates' answers to one question, with bounds for the truncation of both. It is tighter than {@link Shift},
 * whose closed forms treat one reading as complete (docs/statistics.md 1.2 and 1.4).
 *
 * @param tv total variation, 0..1
 * @param w1 Wasserstein's distance in points of the scale
 * @param meanShift the first's expected answer minus the second's, in points
 */
public record PairShift(Bounded tv, Bounded w1, Bounded meanShift) {
    /** Whether two candidates are nearer to each other than to their base, as far as truncation allows. */
    public enum Nearness {
        /** Nearer to each other than either is to the base, regardless of what is unseen. */
        NEARER,
        /** One of them is nearer to the base than to the other, regardless of what is unseen. */
        NOT_NEARER,
        /** It depends on what is unseen. */
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

    /** Compares the pair's TV with each one's to the base, by the exact ranges. */
    public static Nearness nearness(SeenDistribution first, SeenDistribution second, SeenDistribution base) {
        return nearness(ExactTv.bounds(first, second), ExactTv.bounds(first, base), ExactTv.bounds(second, base));
    }

    /** Compares the range of the pair's distance with the ranges of each one's distance to the base. */
    public static Nearness nearness(Interval apart, Interval toBase, Interval otherToBase) {
        if (apart.high() < Math.min(toBase.low(), otherToBase.low())) {
            return Nearness.NEARER;
        }
        return apart.low() >= Math.min(toBase.high(), otherToBase.high()) ? Nearness.NOT_NEARER : Nearness.OPEN;
    }
}
