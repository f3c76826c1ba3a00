package dev.plumbline.stats.distribution;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.stats.GoldenCoastal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoundsTest {
    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#readings")
    void entropyIsBoundedByVerticesAndEqualFill(GoldenCoastal.Reading reading) {
        assertClose(
                EntropyBounds.bits(reading.seen()),
                GoldenCoastal.interval(reading.node().get("entropy_bounds")),
                1e-9);
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#readings")
    void greedyMeansMatchTheReference(GoldenCoastal.Reading reading) {
        assertClose(
                ClosedForms.mean(reading.seen()),
                GoldenCoastal.interval(reading.node().get("mean_bounds")),
                1e-12);
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#cells")
    void greedyDistancesFromTheBaseModeMatchTheReference(GoldenCoastal.Cell cell) {
        int mode = cell.shift().baseMode().get(0);

        assertClose(ClosedForms.distanceFrom(mode, cell.candidate()), cell.closedForm("absdev_from_base_mode"), 1e-12);
        assertClose(
                ClosedForms.distanceFrom(mode, cell.base()).high(),
                cell.node().get("closed_form_bounds").get("base_absdev_upper").doubleValue(),
                1e-12);
    }

    @Test
    void aReadingOutsideItsBoundsByRoundingWidensThem() {
        assertThat(Bounded.around(0.5, new Interval(0.5 + 1e-13, 0.75))).isEqualTo(new Bounded(0.5, 0.5, 0.75));
        assertThat(Bounded.around(0.5, new Interval(0.25, 0.5 - 1e-13))).isEqualTo(new Bounded(0.5, 0.25, 0.5));
    }

    @Test
    void aReadingOutsideItsBoundsByMoreIsABug() {
        assertThatThrownBy(() -> Bounded.around(0.5, new Interval(0.6, 0.7))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Bounded.around(0.5, new Interval(0.3, 0.4))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Bounded.around(Double.NaN, new Interval(0, 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Bounded(0.5, 0.6, 0.7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bounded(0.5, 0.3, 0.4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIntervalIsNotUpsideDown() {
        assertThatThrownBy(() -> new Interval(1, 0)).hasMessage("an interval needs low <= high (was 1.0..0.0)");
        assertThatThrownBy(() -> new Interval(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyRoundingMayTurnTwoBoundsAround() {
        assertThat(Interval.ofRounded(3 + 1e-13, 3)).isEqualTo(new Interval(3, 3 + 1e-13));
        assertThatThrownBy(() -> Interval.ofRounded(3 + 1e-11, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sandwichesCloseAtTheEnds() {
        assertThat(TvInequalities.jsd(new Interval(0, 0))).isEqualTo(new Interval(0, 0));
        assertThat(TvInequalities.jsd(new Interval(1, 1))).isEqualTo(new Interval(1, 1));
        assertThat(TvInequalities.hellinger(new Interval(0, 0))).isEqualTo(new Interval(0, 0));
        assertThat(TvInequalities.hellinger(new Interval(1, 1))).isEqualTo(new Interval(1, 1));
    }

    @Test
    void moreThanAMillionAnswerSetsAreRefused() {
        assertThat(AnswerSets.sums(new double[] {1, 2, 4})).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThatThrownBy(() -> AnswerSets.sums(new double[21]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a scale may have at most 20 answers (was 21)");
    }

    /** Of 5 %, which begin with 1, nobody knows whether they are 1 or 10. */
    private static SeenDistribution beginningWithOne(double seven, double eight) {
        return SeenDistribution.of(
                0,
                10,
                new TreeMap<>(Map.of(7, seven, 8, eight)),
                0,
                0.05,
                0.05,
                List.of(new OpenMass(0.05, 0.05, List.of("1"))));
    }

    @Test
    void answersOfSeveralTokensThatAreUndecidedRaiseADivergenceByNoMoreThanTheirShare() {
        Shift shift = Shift.between(beginningWithOne(0.5, 0.45), 0, beginningWithOne(0.45, 0.5), 0);
        double[] one = {0.5, 0.45, 0.05, 0};
        double[] ten = {0.45, 0.5, 0, 0.05};
        double jsd = Distances.jsd(Distribution.of(0, one), Distribution.of(0, ten));
        double hellinger = Distances.hellinger(Distribution.of(0, one), Distribution.of(0, ten));
        assertThat(shift.jsd().high()).isBetween(jsd, jsd + 0.001);
        assertThat(shift.hellinger().high()).isBetween(hellinger, hellinger + 0.001);
        assertThat(TvInequalities.jsd(new Interval(shift.tv().low(), shift.tv().high()))
                        .high())
                .isGreaterThan(jsd + 0.04);
    }
}
