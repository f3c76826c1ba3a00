package dev.plumbline.stats.distribution;

/**
 * The exact range of the total variation between two truncated readings, given an answer on the scale, without a solver (docs/statistics.md 1.2).
 * Bounds of JSD and Hellinger's distance follow from this range. On wide scales whose answers may be several tokens the range is wider than the exact
 * one, but still valid.
 */
public final class ExactTv {
    /** The largest number of answers for which all sets are tried: 2^12 sets take some 10 ms. */
    private static final int MOST_OPEN_ANSWERS = 12;

    private ExactTv() {}

    /** Returns the range of TV, in 0..1, over all distributions that both readings allow. */
    public static Interval bounds(SeenDistribution p, SeenDistribution b) {
        p.requireSameScale(b);
        if (!p.isOneToken() || !b.isOneToken() || p.max() - p.min() >= AnswerSets.MOST_ANSWERS) {
            return ofOpen(p, b);
        }
        // Both orders of the readings give the same number apart from rounding, but each loses small differences that
        // the other keeps. An answer of
        // probability 1e-17 is lost in the sum of all others, although the bound of Hellinger's distance is its square
        // root.
        double high = Math.min(1, Math.max(highest(p, b), highest(b, p)));
        double low = Math.max(0, 1 - Overlap.of(p, b).highest());
        return Interval.ofRounded(low, high);
    }

    /**
     * Returns the range if open mass may belong to one answer through several beginnings. Starts from the closed form, then tightens the range by the
     * largest change that each reading's open share allows, and on narrow scales by the extremes of every set of answers.
     */
    private static Interval ofOpen(SeenDistribution p, SeenDistribution b) {
        Interval closed = ClosedForms.tv(p, b);
        double seen = Distances.tv(p.conditional(), b.conditional());
        double moved = openShare(p) + openShare(b);
        double low = Math.max(closed.low(), seen - moved);
        double high = Math.min(closed.high(), seen + moved);
        int answers = p.max() - p.min() + 1;
        if (answers <= MOST_OPEN_ANSWERS) {
            double highest = 0;
            for (int each = 0; each < 1 << answers; each++) {
                int set = each;
                Interval inP = p.range(answer -> (set >> (answer - p.min()) & 1) == 1);
                Interval inB = b.range(answer -> (set >> (answer - b.min()) & 1) == 1);
                highest = Math.max(highest, inP.high() - inB.low());
                low = Math.max(low, inP.low() - inB.high());
            }
            high = Math.min(high, highest);
        }
        return Interval.ofRounded(low, Math.max(low, high));
    }

    /**
     * Returns the largest share of a reading's conditional probability that its open mass can have. The reading's distribution can differ from the
     * seen one by this TV.
     */
    static double openShare(SeenDistribution reading) {
        double most = reading.most(answer -> true);
        return most / (reading.mass() + most);
    }

    /** Returns the greatest TV, the maximum over answer sets A of P(A) - B(A). P and B vary independently, so each takes its own extreme. */
    private static double highest(SeenDistribution p, SeenDistribution b) {
        double[] inP = AnswerSets.sums(p.answers().mapToDouble(p::weight).toArray());
        double[] inB = AnswerSets.sums(b.answers().mapToDouble(b::weight).toArray());
        int unseenInP = unseenSet(p);
        int unseenInB = unseenSet(b);
        double highest = 0;
        for (int set = 0; set < inP.length; set++) {
            double most = p.highest(inP[set], Integer.bitCount(unseenInP & set));
            double least = b.lowest(inB[set], Integer.bitCount(unseenInB & ~set));
            highest = Math.max(highest, most - least);
        }
        return highest;
    }

    private static int unseenSet(SeenDistribution reading) {
        return reading.unseen().map(answer -> 1 << (answer - reading.min())).sum();
    }
}
