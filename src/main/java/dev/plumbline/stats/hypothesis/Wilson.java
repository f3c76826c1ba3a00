package dev.plumbline.stats.hypothesis;

import dev.plumbline.stats.distribution.Interval;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/** Wilson's score interval for a share of counted samples, which stays accurate for few samples and for shares near 0 or 1. */
public final class Wilson {
    private Wilson() {}

    /**
     * Returns the two-sided interval of level {@code 1 - alpha} for the true share, in 0..1; all of 0..1 if nothing was counted.
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
        var wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, successes, alpha);
        // Rounding must not put a share of 0 or 1 outside its own interval.
        return new Interval(successes == 0 ? 0 : wilson.getLowerBound(), successes == n ? 1 : wilson.getUpperBound());
    }

    /** Returns the share of at least one sample with its interval; see {@link #interval}. */
    public static Estimate share(int successes, int n, double alpha) {
        Interval interval = interval(successes, n, alpha);
        return new Estimate((double) successes / n, interval.low(), interval.high());
    }
}
