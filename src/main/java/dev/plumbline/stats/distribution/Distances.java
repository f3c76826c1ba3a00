package dev.plumbline.stats.distribution;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The distances of docs/statistics.md 1 between two distributions over the same scale. All distances of equal distributions are 0. Rounding never
 * makes a distance exceed its largest value.
 */
public final class Distances {
    private Distances() {}

    /** Returns total variation, in 0..1: the share of answers that changed, half the sum of all differences. */
    public static double tv(Distribution p, Distribution q) {
        double sum = answers(p, q).mapToDouble(d -> Math.abs(p.p(d) - q.p(d))).sum();
        return Math.min(1, sum / 2);
    }

    /**
     * Returns the TV, 0..1, of every pair of distributions over one scale. First come the pairs of the first distribution with each later one, then
     * those of the second, and so on.
     */
    public static double[] pairwiseTv(List<Distribution> group) {
        int n = group.size();
        double[] distances = new double[n * (n - 1) / 2];
        int next = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                distances[next++] = tv(group.get(i), group.get(j));
            }
        }
        return distances;
    }

    /** Returns Wasserstein's W1 (earth mover's) in points of the scale, 0..max-min: the sum of the differences of the CDFs. */
    static double w1(Distribution p, Distribution q) {
        requireSameScale(p, q);
        double ahead = 0;
        double sum = 0;
        // Leaves out the last step, because both CDFs are 1 there, apart from rounding.
        for (int d = p.min(); d < p.max(); d++) {
            ahead += p.p(d) - q.p(d);
            sum += Math.abs(ahead);
        }
        return sum;
    }

    /** Returns Jensen-Shannon divergence in bits, 0..1: H(M) - H(P)/2 - H(Q)/2, where M is the mean of P and Q (Lin 1991). */
    public static double jsd(Distribution p, Distribution q) {
        double bits = answers(p, q)
                .mapToDouble(d -> towardsMiddle(p.p(d), q.p(d)) + towardsMiddle(q.p(d), p.p(d)))
                .sum();
        return Math.min(1, Math.max(0, bits / 2));
    }

    /** Returns the contribution of an outcome of probability x to twice the divergence, in bits. */
    static double towardsMiddle(double x, double other) {
        return x > 0 ? x * BinaryLogarithm.log2(2 * x / (x + other)) : 0;
    }

    /**
     * Returns Hellinger's distance, 0..1: sqrt(1 - sum sqrt(pq)). Computes the distance from differences, because this formula loses precision near
     * 0.
     */
    public static double hellinger(Distribution p, Distribution q) {
        double sum = answers(p, q)
                .mapToDouble(d -> Math.sqrt(p.p(d)) - Math.sqrt(q.p(d)))
                .map(difference -> difference * difference)
                .sum();
        return Math.min(1, Math.sqrt(sum / 2));
    }

    private static IntStream answers(Distribution p, Distribution q) {
        requireSameScale(p, q);
        return IntStream.rangeClosed(p.min(), p.max());
    }

    private static void requireSameScale(Distribution p, Distribution q) {
        if (p.min() != q.min() || p.max() != q.max()) {
            throw new IllegalArgumentException("the two distributions must be on one scale (was " + p.min() + ".."
                    + p.max() + " and " + q.min() + ".." + q.max() + ")");
        }
    }
}
