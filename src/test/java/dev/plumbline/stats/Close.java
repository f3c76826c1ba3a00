package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Interval;

/** Says that numbers agree to a tolerance. */
public final class Close {
    private Close() {}

    public static void assertClose(Interval actual, Interval expected, double tolerance) {
        assertThat(actual.low()).as("low").isCloseTo(expected.low(), within(tolerance));
        assertThat(actual.high()).as("high").isCloseTo(expected.high(), within(tolerance));
    }

    public static void assertClose(Bounded actual, Interval expected, double tolerance) {
        assertClose(new Interval(actual.low(), actual.high()), expected, tolerance);
    }

    public static void assertClose(double actual, double expected, double tolerance) {
        assertThat(actual).isCloseTo(expected, within(tolerance));
    }
}
