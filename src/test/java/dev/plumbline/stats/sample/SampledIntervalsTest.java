package dev.plumbline.stats.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.stats.GoldenCoastal;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.stats.hypothesis.Alpha;
import dev.plumbline.stats.hypothesis.TableTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampledIntervalsTest {
    private static Shift shift(int[] candidate, int[] base) {
        return SampledIntervals.of(
                SampledShift.between(candidate, base, Tails.INTERVAL, TableTest.DRAWS, 1), candidate, base, 0);
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#sampledTables")
    void theMeanShiftHasWelchsInterval(GoldenCoastal.Counted reference) {
        int[] a = GoldenCoastal.ints(reference.node().get("counts_a"));
        int[] b = GoldenCoastal.ints(reference.node().get("counts_b"));
        Bounded meanShift = shift(a, b).meanShift();
        assertThat(meanShift.value()).isCloseTo(reference.at("mean_shift"), within(1e-9));
        double standardError = reference.at("mean_shift") / reference.at("welch_t");
        // The quantiles of t for the smallest and the largest degrees of freedom Welch's formula can give.
        double n = java.util.Arrays.stream(a).sum();
        assertThat((meanShift.high() - meanShift.value()) / standardError)
                .isBetween(Alpha.t(0.05, 2 * n - 2) - 1e-9, Alpha.t(0.05, n - 1) + 1e-9);
        assertThat(meanShift.low() > 0 || meanShift.high() < 0).isEqualTo(reference.at("welch_p") < 0.05);
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#sampledTables")
    void distancesHaveTheLimitsOfTheRule(GoldenCoastal.Counted reference) {
        int[] a = GoldenCoastal.ints(reference.node().get("counts_a"));
        int[] b = GoldenCoastal.ints(reference.node().get("counts_b"));
        SampledShift sampled = SampledShift.between(a, b, Tails.INTERVAL, TableTest.DRAWS, 1);
        Shift shift = SampledIntervals.of(sampled, a, b, 0);
        assertThat(shift.tv())
                .isEqualTo(new Bounded(
                        sampled.tv().value(), sampled.tv().low(), sampled.tv().high()));
        assertThat(shift.jsd().high()).isEqualTo(sampled.tv().high());
        assertThat(shift.hellinger().low())
                .isLessThanOrEqualTo(shift.hellinger().value());
    }

    @Test
    void aCoinAgainstACoinHasTheEntropyIntervalOfTheDeltaMethod() {
        Bounded entropy = shift(new int[] {80, 20}, new int[] {50, 50}).entropyShift();
        assertThat(entropy.value()).isCloseTo(-0.2780719, within(1e-7));
        // sqrt(p q / n) |log2(p/q)| for the first, 0 for an even coin.
        assertThat(entropy.high() - entropy.value()).isCloseTo(1.959964 * 0.04 * 2, within(1e-6));
    }

    @Test
    void baseModesShareIsCountedFromTheScalesOwnMinimum() {
        int[] candidate = {10, 90};
        int[] base = {100, 0};
        Shift shift = SampledIntervals.of(
                SampledShift.between(candidate, base, Tails.INTERVAL, TableTest.DRAWS, 1), candidate, base, 1);
        assertThat(shift.baseMode()).containsExactly(1);
        assertThat(shift.mode()).containsExactly(2);
        assertThat(shift.pBaseMode().value()).isCloseTo(0.1, within(1e-12));
        assertThat(shift.pBaseMode().low()).isCloseTo(0.0552, within(1e-4));
        assertThat(shift.directionality()).isCloseTo(1, within(1e-12));
    }
}
