package dev.plumbline.stats.hypothesis;

import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Interval;

/**
 * A number estimated from samples with its confidence interval. The interval covers sampling error, while that of {@link Bounded} covers truncation.
 * A corrected interval need not contain the plain value.
 *
 * @param value the estimate
 * @param low the interval's lower end
 * @param high its upper end, never below {@code low}
 */
public record Estimate(double value, double low, double high) {
    public Estimate {
        if (!(low <= high) || Double.isNaN(value)) {
            throw new IllegalArgumentException(
                    "an estimate needs a value and low <= high (was " + value + ", " + low + ".." + high + ")");
        }
    }

    /** Returns the interval without the value. */
    public Interval interval() {
        return new Interval(low, high);
    }
}
