package dev.plumbline.stats.distribution;

import java.util.function.DoubleUnaryOperator;

/**
 * The largest overlap that two truncated readings allow, given an answer on the scale. The overlap is the sum over answers of min(P, B) = 1 - TV.
 *
 * <p>The substitution t = 1/(m + unseen mass on the scale) makes the problem linear (Charnes and Cooper 1962), with one t for each reading. So the
 * overlap is jointly concave in both t, and its maximum over one t is concave in the other.
 */
final class Overlap {
    private final SeenDistribution p;
    private final SeenDistribution b;
    private final double[] mostInP;
    private final double[] mostInB;
    private final boolean[] seenInP;
    private final boolean[] seenInB;

    private Overlap(SeenDistribution p, SeenDistribution b) {
        this.p = p;
        this.b = b;
        this.seenInP = seen(p);
        this.seenInB = seen(b);
        this.mostInP = most(p, seenInP);
        this.mostInB = most(b, seenInB);
    }

    static Overlap of(SeenDistribution p, SeenDistribution b) {
        p.requireSameScale(b);
        return new Overlap(p, b);
    }

    private static boolean[] seen(SeenDistribution reading) {
        boolean[] seen = new boolean[reading.max() - reading.min() + 1];
        reading.seen().keySet().forEach(answer -> seen[answer - reading.min()] = true);
        return seen;
    }

    /** Returns the highest probability of each answer before scaling: the seen probability, or the cut for an unseen answer. */
    private static double[] most(SeenDistribution reading, boolean[] seen) {
        return reading.answers()
                .mapToDouble(answer -> seen[answer - reading.min()] ? reading.weight(answer) : reading.cut())
                .toArray();
    }

    /** Returns the maximum over all distributions that both readings allow, accurate to 1e-12; in 0..1. */
    double highest() {
        double leastOfB = leastScale(b);
        return ConcaveSearch.maximum(
                tp -> ConcaveSearch.maximum(tb -> at(tp, tb), leastOfB, 1 / b.mass()), leastScale(p), 1 / p.mass());
    }

    private static double leastScale(SeenDistribution reading) {
        return 1 / (reading.mass() + reading.most((int) reading.unseen().count()));
    }

    /** Returns the largest overlap if the seen probabilities are scaled by tp and tb. */
    private double at(double tp, double tb) {
        double both = 0;
        double onlyInP = 0;
        double onlyInB = 0;
        double inNeither = 0;
        for (int i = 0; i < mostInP.length; i++) {
            double most = Math.min(tp * mostInP[i], tb * mostInB[i]);
            if (seenInP[i] && seenInB[i]) {
                both += most;
            } else if (seenInP[i]) {
                onlyInP += most;
            } else if (seenInB[i]) {
                onlyInB += most;
            } else {
                inNeither += most;
            }
        }
        double leftOfP = Math.max(0, 1 - p.mass() * tp);
        double leftOfB = Math.max(0, 1 - b.mass() * tb);
        // An answer that only one reading has seen takes unseen mass of the other reading only. An answer that neither
        // has seen takes unseen mass of
        // both, so it is filled last.
        double underP = Math.min(onlyInP, leftOfB);
        double underB = Math.min(onlyInB, leftOfP);
        double shared = Math.min(inNeither, Math.min(leftOfB - underP, leftOfP - underB));
        return both + underP + underB + shared;
    }

    /** Golden-section search for the maximum of a concave function, which needs no derivative and tolerates kinks. */
    private static final class ConcaveSearch {
        private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

        /** The number of steps. The interval shrinks by 0.618^64 = 4e-14, which is below the rounding of the searched functions. */
        private static final int STEPS = 64;

        private ConcaveSearch() {}

        /** Returns the largest value found on {@code low..high}, including both ends. */
        static double maximum(DoubleUnaryOperator f, double low, double high) {
            double best = Math.max(f.applyAsDouble(low), f.applyAsDouble(high));
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            double atLeft = f.applyAsDouble(left);
            double atRight = f.applyAsDouble(right);
            for (int step = 0; step < STEPS && low < high; step++) {
                best = Math.max(best, Math.max(atLeft, atRight));
                if (atLeft < atRight) {
                    low = left;
                    left = right;
                    atLeft = atRight;
                    right = low + GOLDEN * (high - low);
                    atRight = f.applyAsDouble(right);
                } else {
                    high = right;
                    right = left;
                    atRight = atLeft;
                    left = high - GOLDEN * (high - low);
                    atLeft = f.applyAsDouble(left);
                }
            }
            return Math.max(best, Math.max(atLeft, atRight));
        }
    }
}
