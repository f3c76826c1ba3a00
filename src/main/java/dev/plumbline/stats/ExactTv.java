package dev.plumbline.stats;

/**
 * The exact range of the total variation between two truncated readings, given an answer on the scale; without a solver,
 * where statistics.md 1.2 uses an LP. The sandwiches for JSD and Hellinger are made from it. On wide scales and on those whose answers may be
 * several tokens it is the closed form, which is wider.
 */
final class ExactTv {
    private ExactTv() {}

    /** The range of TV over everything both readings allow; in 0..1. */
    static Interval bounds(SeenDistribution p, SeenDistribution b) {
        p.requireSameScale(b);
        if (!p.isOneToken() || !b.isOneToken() || p.max() - p.min() >= AnswerSets.MOST_ANSWERS) {
            return ClosedForms.tv(p, b);
        }
        // Both ways round give the same number, but each cancels away differences that the other keeps: an answer of
        // probability 1e-17 is lost in the sum of all others, and Hellinger's distance is the root of it.
        double high = Math.min(1, Math.max(highest(p, b), highest(b, p)));
        double low = Math.max(0, 1 - Overlap.of(p, b).highest());
        return Interval.ofRounded(low, high);
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
