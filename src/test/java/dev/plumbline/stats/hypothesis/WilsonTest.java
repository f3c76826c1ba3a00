package dev.plumbline.stats.hypothesis;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.stats.GoldenCoastal;
import dev.plumbline.stats.distribution.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WilsonTest {
    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#shares")
    void matchesTheReference(GoldenCoastal.Share share) {
        assertClose(Wilson.interval(share.count(), share.n(), 0.05), share.wilson95(), 1e-9);
    }

    @Test
    void nothingCountedSaysNothing() {
        assertThat(Wilson.interval(0, 0, 0.05)).isEqualTo(new Interval(0, 1));
    }

    @Test
    void aSmallerErrorRateMakesItWider() {
        Interval usual = Wilson.interval(10, 50, 0.05);
        Interval strict = Wilson.interval(10, 50, 0.01);

        assertThat(strict.low()).isLessThan(usual.low());
        assertThat(strict.high()).isGreaterThan(usual.high());
    }

    @ParameterizedTest
    @CsvSource({"-1, 5, 0.05", "6, 5, 0.05", "0, -1, 0.05", "1, 5, 0", "1, 5, 1", "1, 5, NaN"})
    void impossibleCountsAndRatesAreRefused(int successes, int n, double alpha) {
        assertThatThrownBy(() -> Wilson.interval(successes, n, alpha)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sharesOf0And1LieInTheirIntervals() {
        for (int n = 1; n <= 2_000; n++) {
            assertThat(Wilson.interval(0, n, 0.05).low()).isZero();
            assertThat(Wilson.interval(n, n, 0.05).high()).isOne();
        }
    }
}
