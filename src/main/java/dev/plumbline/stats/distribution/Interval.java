package dev.plumbline.stats.distribution;

/**
 * A closed range of numbers.
 *
 * @param low the smallest number of the range
 * @param high the largest number of the range, never below {@code low}
 */
public record Interval(double low, double high) {
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval needs low <= high (was " + low + ".." + high + ")");
        }
    }

    /**
     * Returns the interval between two bounds that were computed by different sums. Swaps nearly equal bounds that are in the wrong order because of
     * rounding.
     *
     * @throws IllegalArgumentException if {@code low} exceeds {@code high} by more than 1e-12, which means that a formula is wrong
     */
    public static Interval ofRounded(double low, double high) {
        return Math.abs(low - high) < Bounded.ROUNDING
                ? new Interval(Math.min(low, high), Math.max(low, high))
                : new Interval(low, high);
    }

    /** Returns the range of the difference of a number in this interval and a number in the other. */
    Interval minus(Interval other) {
        return ofRounded(low - other.high, high - other.low);
    }

    /** Returns the smallest distance between a number in this interval and a number in the other; 0 if the intervals touch. */
    public double gapTo(Interval other) {
        return Math.max(0, Math.max(low - other.high, other.low - high));
    }

    /** Returns the largest distance between a number in this interval and a number in the other. */
    public double reachTo(Interval other) {
        return Math.max(high - other.low, other.high - low);
    }
}
