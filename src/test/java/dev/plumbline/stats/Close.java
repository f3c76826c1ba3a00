package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Says that numbers agree to a tolerance. */
final class Close {
    private Close() {}

    static void assertClose(Interval actual, Interval expected, double tolerance) {
        assertThat(actual.low()).as("low").isCloseTo(expected.low(), within(tolerance));
        assertThat(actual.high()).as("high").isCloseTo(expected.high(), within(tolerance));
    }

    static void assertClose(Bounded actual, Interval expected, double tolerance) {
        assertClose(new Interval(actual.low(), actual.high()), expected, tolerance);
    }

    static void assertClose(double actual, double expected, double tolerance) {
        assertThat(actual).isCloseTo(expected, within(tolerance));
    }
}
