package dev.plumbline.stats.distribution;

import org.apiguardian.api.API;

/**
 * A point value together with its truncation bounds, so that neither is reported without the other.
 *
 * @param value the reading with the seen answers renormalised
 * @param low the smallest value the unseen probability allows, at most {@code value}
 * @param high the largest value the unseen probability allows, at least {@code value}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public record Bounded(double value, double low, double high) {
    /** A tolerance above the rounding error of a dozen additions and below any relevant difference. */
    public static final double ROUNDING = 1e-12;

    public Bounded {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    "a bounded reading needs low <= value <= high (was " + low + ", " + value + ", " + high + ")");
        }
    }

    /**
     * Returns a value with its bounds. Different formulas compute value and bounds, so rounding may put the value slightly outside.
     *
     * @throws IllegalStateException if the value lies outside its bounds by more than rounding, which means that a formula is wrong
     */
    public static Bounded around(double value, Interval bounds) {
        if (!(bounds.low() - value < ROUNDING && value - bounds.high() < ROUNDING)) {
            throw new IllegalStateException("the reading " + value + " lies outside its bounds " + bounds);
        }
        return holding(value, bounds.low(), bounds.high());
    }

    /** Returns a value with a range, such as the corrected interval of a plain value. Widens the range if it does not contain the value. */
    public static Bounded holding(double value, double low, double high) {
        return new Bounded(value, Math.min(low, value), Math.max(high, value));
    }

    /** Returns the bounds without the value. */
    public Interval range() {
        return new Interval(low, high);
    }
}
