package dev.plumbline.stats.distribution;

/**
 * The exact range of the total variation between two truncated readings, given an answer on the scale, without a solver
 * (docs/statistics.md 1.2). The sandwiches for JSD and Hellinger are made from it. On wide scales whose answers may be
 * several tokens it is wider, yet sound.
 */
public final class ExactTv {
    /** 2^12 sets take some 10 ms. */
    private static final int MOST_OPEN_ANSWERS = 12;

    private ExactTv() {}

    /** Returns the range of TV over everything both readings allow; in 0..1. */
    public static Interval bounds(SeenDistribution p, SeenDistribution b) {
        p.requireSameScale(b);
        if (!p.isOneToken() || !b.isOneToken() || p.max() - p.min() >= AnswerSets.MOST_ANSWERS) {
            return ofOpen(p, b);
        }
        // Both ways round give the same number, but each cancels away differences that the other keeps: an answer of
        // probability 1e-17 is lost in the sum of all others, and Hellinger's distance is the root of it.
        double high = Math.min(1, Math.max(highest(p, b), highest(b, p)));
        double low = Math.max(0, 1 - Overlap.of(p, b).highest());
        return Interval.ofRounded(low, high);
    }

    /**
     * Of readings whose open mass may reach the same answer in several ways: the closed form, tightened by what each reading's open share can
     * move at most, and on narrow scales by the extremes of every set of answers.
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

    /** Returns the largest share of a reading's conditional probability that its open mass can have. The reading can move that far in TV. */
    static double openShare(SeenDistribution reading) {
        double most = reading.most(answer -> true);
        return most / (reading.mass() + most);
    }

    /** TV = max over answer sets A of P(A) - B(A), and P and B are free of each other: each takes its own extreme. */
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
