package dev.plumbline.stats.hypothesis;

import dev.plumbline.stats.distribution.Interval;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/** Clopper and Pearson's (1934) exact interval for a share. It is never too narrow, but often wider than {@link Wilson}'s. */
public final class ClopperPearson {
    private ClopperPearson() {}

    /**
     * Returns the two-sided interval of level at least {@code 1 - alpha} for the true share, in 0..1; all of 0..1 if nothing was counted.
     *
     * @param successes the number of successes, 0..n
     * @param n the number of samples, at least 0
     * @param alpha the error rate, above 0 and below 1
     */
    public static Interval interval(int successes, int n, double alpha) {
        if (successes < 0 || successes > n) {
            throw new IllegalArgumentException("successes must lie in 0.." + n + " (was " + successes + ")");
        }
        Alpha.require(alpha);
        if (n == 0) {
            return new Interval(0, 1);
        }
        var exact = BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(n, successes, alpha);
        return new Interval(exact.getLowerBound(), exact.getUpperBound());
    }
}
