package dev.plumbline.stats.hypothesis;

import dev.plumbline.stats.distribution.Interval;

/** Newcombe's (1998) hybrid score interval for a difference of two shares, which stays accurate for few samples and for shares near 0 or 1. */
public final class Newcombe {
    private Newcombe() {}

    /**
     * Returns the difference of the shares k1/n1 - k2/n2, in -1..1, with its two-sided interval of level {@code 1 - alpha} (method 10, without
     * continuity correction).
     *
     * @param k1 the number of successes in the first group, 0..n1
     * @param n1 the number of samples in the first group, at least 1
     * @param k2 the number of successes in the second group, 0..n2
     * @param n2 the number of samples in the second group, at least 1
     * @param alpha the error rate, above 0 and below 1
     */
    public static Estimate difference(int k1, int n1, int k2, int n2, double alpha) {
        if (n1 < 1 || n2 < 1) {
            throw new IllegalArgumentException("both groups need a sample (was " + n1 + " and " + n2 + ")");
        }
        Interval first = Wilson.interval(k1, n1, alpha);
        Interval second = Wilson.interval(k2, n2, alpha);
        double p1 = (double) k1 / n1;
        double p2 = (double) k2 / n2;
        double down = Math.hypot(p1 - first.low(), second.high() - p2);
        double up = Math.hypot(first.high() - p1, p2 - second.low());
        return new Estimate(p1 - p2, p1 - p2 - down, p1 - p2 + up);
    }
}
