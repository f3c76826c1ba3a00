package dev.plumbline.stats.sample;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.stats.GoldenCoastal;
import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.hypothesis.ContingencyTable;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.TableStatistic;
import dev.plumbline.stats.hypothesis.Wilson;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DistanceBootstrapTest {
    /**
     * TV of two groups of n moves in steps of 1/n, and the percentile of a table may lie on the edge of one: for 18 of 50
     * against none, P(TV* >= 0.78) is 0.0247, so that 0.76 is the percentile; the reference's 20,000 draws fell on the other side.
     * Five standard errors of such draws are 0.0055 here: each limit of the reference has to lie between our percentiles at that much
     * less and more, which mostly are the same step.
     */
    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#tables")
    void percentilesAndMeanMatchTheReference(GoldenCoastal.Counted counted) {
        DistanceBootstrap bootstrap = DistanceBootstrap.of(counted.table(), TableStatistic.TV, 20_000, 2);

        Interval golden = GoldenCoastal.interval(counted.node().get("tv_bootstrap_ci95"));
        Interval wide = bootstrap.percentiles(0.05 - 2 * 0.0055);
        Interval narrow = bootstrap.percentiles(0.05 + 2 * 0.0055);
        assertThat(golden.low()).isBetween(wide.low() - 1e-9, narrow.low() + 1e-9);
        assertThat(golden.high()).isBetween(narrow.high() - 1e-9, wide.high() + 1e-9);
        assertClose(bootstrap.summary().mean(), counted.at("tv_bootstrap_mean"), 0.002);
    }

    @Test
    void percentilesOfTheReferenceLieWithinAHundredthButWhereAStepEndsAtThem() {
        long near = GoldenCoastal.tables()
                .flatMap(counted -> {
                    Interval golden = GoldenCoastal.interval(counted.node().get("tv_bootstrap_ci95"));
                    Interval ours = DistanceBootstrap.of(counted.table(), TableStatistic.TV, 20_000, 2)
                            .percentiles(0.05);
                    return Stream.of(ours.low() - golden.low(), ours.high() - golden.high());
                })
                .filter(difference -> Math.abs(difference) <= 0.01)
                .count();
        // By listing: P(TV* < 0.66), P(TV* >= 0.78) and P(TV* > 0.28) of three of the twelve are 0.0239, 0.0246 and
        // 0.0266.
        assertThat(near).isGreaterThanOrEqualTo(9);
    }

    @Test
    void limitsAreTheBasicOneBelowLessTheUnseenBiasAndTheCorrectedOneAbove() {
        ContingencyTable table = ContingencyTable.of(new int[] {60, 30, 10}, new int[] {30, 30, 40});
        DistanceBootstrap bootstrap = DistanceBootstrap.of(table, TableStatistic.TV, 2_000, 2);
        double high = bootstrap.percentiles(0.05).high();
        Estimate limits = bootstrap.limits(0.025, 0.025, 1);

        assertThat(limits.value()).isEqualTo(0.3);
        assertThat(bootstrap.summary().mean()).isGreaterThan(0.3);
        assertClose(limits.low(), 2 * 0.3 - high - 3 * (bootstrap.summary().mean() - 0.3), 1e-12);
        assertClose(limits.high(), high - (bootstrap.summary().mean() - 0.3), 1e-12);
        assertThat(bootstrap.limits(0.01, 0.025, 1).low()).isLessThan(limits.low());
        assertThat(bootstrap.limits(0.01, 0.025, 1).high()).isEqualTo(limits.high());
    }

    @Test
    void limitsStayInTheRange() {
        ContingencyTable alike = ContingencyTable.of(new int[] {100, 0}, new int[] {100, 0});
        ContingencyTable apart = ContingencyTable.of(new int[] {100, 0, 0}, new int[] {0, 0, 100});

        assertThat(DistanceBootstrap.of(alike, TableStatistic.TV, 99, 1).limits(0.025, 0.025, 1))
                .isEqualTo(new Estimate(0, 0, Wilson.interval(0, 100, 0.05).high()));
        assertThat(DistanceBootstrap.of(apart, TableStatistic.W1, 99, 1).limits(0.025, 0.025, 2))
                .isEqualTo(new Estimate(
                        2, 2 - 2 * (2 * Wilson.interval(0, 100, 0.05).high()), 2));
        ContingencyTable near = ContingencyTable.of(new int[] {50, 50}, new int[] {49, 51});
        assertThat(DistanceBootstrap.of(near, TableStatistic.TV, 999, 1)
                        .limits(0.025, 0.025, 1)
                        .low())
                .isZero();
    }

    @Test
    void oneSampleShowsNothing() {
        ContingencyTable apart = ContingencyTable.of(new int[] {1, 0}, new int[] {0, 1});
        ContingencyTable alike = ContingencyTable.of(new int[] {1, 0}, new int[] {1, 0});

        assertThat(DistanceBootstrap.of(apart, TableStatistic.TV, 99, 1).limits(0.025, 0.025, 1))
                .isEqualTo(new Estimate(1, 0, 1));
        assertThat(DistanceBootstrap.of(alike, TableStatistic.TV, 99, 1)
                        .limits(0.025, 0.025, 1)
                        .high())
                .isGreaterThan(0.75);
    }

    @Test
    void statisticsThatNeedFixedMarginsAreRefused() {
        ContingencyTable table = ContingencyTable.of(new int[] {1, 2}, new int[] {2, 1});

        assertThatThrownBy(() -> DistanceBootstrap.of(table, TableStatistic.G, 99, 1))
                .hasMessage("only TV and W1 can be resampled here (was G)");
    }
}
