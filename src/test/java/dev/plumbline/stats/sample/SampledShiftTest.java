package dev.plumbline.stats.sample;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.stats.GoldenCoastal;
import dev.plumbline.stats.hypothesis.ContingencyTable;
import dev.plumbline.stats.hypothesis.SeedOf;
import dev.plumbline.stats.hypothesis.TableStatistic;
import dev.plumbline.stats.hypothesis.TableTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampledShiftTest {
    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#sampledTables")
    void matchesTheReference(GoldenCoastal.Counted counted) {
        SampledShift shift = SampledShift.between(
                GoldenCoastal.ints(counted.node().get("counts_a")),
                GoldenCoastal.ints(counted.node().get("counts_b")),
                Tails.INTERVAL,
                TableTest.DRAWS,
                SeedOf.test(counted.toString()));
        double exact = counted.node().get("exact_p").get("g").doubleValue();

        assertClose(
                shift.tv().value(), counted.node().get("statistic").get("tv").doubleValue(), 1e-9);
        assertClose(
                shift.w1().value(), counted.node().get("statistic").get("w1").doubleValue(), 1e-9);
        assertClose(shift.g(), counted.node().get("statistic").get("g").doubleValue(), 1e-9);
        assertClose(shift.meanShift(), counted.at("mean_shift"), 1e-9);
        assertClose(shift.jsd(), counted.at("jsd_bits_plugin"), 1e-9);
        assertClose(shift.jsdCorrected(), counted.at("jsd_bits_miller_madow"), 1e-9);
        assertThat(shift.test().p())
                .isCloseTo(exact, within(5 * Math.sqrt(exact * (1 - exact) / TableTest.DRAWS) + 1e-4));
        assertThat(shift.tvNullMean()).isCloseTo(counted.at("tv_null_mean_exact"), within(3e-3));
    }

    /** Every judged table too has a divergence and its correction. */
    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#judgedTables")
    void categoriesHaveADivergenceToo(GoldenCoastal.Counted counted) {
        SampledShift shift = SampledShift.between(
                GoldenCoastal.ints(counted.node().get("counts_a")),
                GoldenCoastal.ints(counted.node().get("counts_b")),
                Tails.INTERVAL,
                TableTest.DRAWS,
                1);

        assertClose(shift.jsd(), counted.at("jsd_bits_plugin"), 1e-9);
        assertClose(shift.jsdCorrected(), counted.at("jsd_bits_miller_madow"), 1e-9);
    }

    @Test
    void itsLimitsAreTheExpandedOnesAtTheGivenTails() {
        int[] candidate = {30, 20, 20, 20, 20, 20, 10};
        int[] base = {10, 20, 20, 20, 20, 20, 30};
        Tails tails = Tails.of(0.05, 9, 4);
        SampledShift shift = SampledShift.between(candidate, base, tails, 99, 3);
        DistanceBootstrap bootstrap = DistanceBootstrap.of(
                ContingencyTable.of(candidate, base), TableStatistic.TV, SampledShift.BOOTSTRAPS, 4);

        assertThat(shift.tv()).isEqualTo(bootstrap.expandedLimits(0.45 * 0.05 / 36, 0.4 * 0.05 / 2, 1));
        assertThat(shift.samples()).isEqualTo(140);
    }

    @Test
    void aSeedGivesItsNumbersAgain() {
        int[] candidate = {30, 20};
        int[] base = {20, 30};

        assertThat(SampledShift.between(candidate, base, Tails.INTERVAL, TableTest.DRAWS, 5))
                .isEqualTo(SampledShift.between(candidate, base, Tails.INTERVAL, TableTest.DRAWS, 5));
        assertThat(SampledShift.between(candidate, base, Tails.INTERVAL, TableTest.DRAWS, 5)
                        .test())
                .isNotEqualTo(SampledShift.between(candidate, base, Tails.INTERVAL, TableTest.DRAWS, 6)
                        .test());
    }
}
