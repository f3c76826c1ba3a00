package dev.plumbline.stats.distribution;

/**
 * A closed range of numbers.
 *
 * @param low the smallest value allowed
 * @param high the largest value allowed, never below {@code low}
 */
public record Interval(double low, double high) {
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval needs low <= high (was " + low + ".." + high + ")");
        }
    }

    /**
     * Returns two bounds of one number that come from different sums. Rounding may swap them if they are nearly equal.
     *
     * @throws IllegalArgumentException if they are swapped by more than 1e-12, which means that a formula is wrong
     */
    public static Interval ofRounded(double low, double high) {
        return Math.abs(low - high) < Bounded.ROUNDING
                ? new Interval(Math.min(low, high), Math.max(low, high))
                : new Interval(low, high);
    }

    /** Returns where {@code this - other} may lie when both are free within their ranges. */
    Interval minus(Interval other) {
        return ofRounded(low - other.high, high - other.low);
    }

    /** Returns how far the two ranges lie apart at least; 0 if they touch. */
    public double gapTo(Interval other) {
        return Math.max(0, Math.max(low - other.high, other.low - high));
    }

    /** Returns how far a point of one range can lie from a point of the other at most. */
    public double reachTo(Interval other) {
        return Math.max(high - other.low, other.high - low);
    }
}
