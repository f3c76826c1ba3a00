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

class ShiftTest {
    private static final double EXACT = 1e-9;

    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#cells")
    void valuesAreTheRenormalisedReadings(GoldenCoastal.Cell cell) {
        Shift shift = cell.shift();

        assertClose(shift.tv().value(), cell.renormalised("tv"), EXACT);
        assertClose(shift.w1().value(), cell.renormalised("w1"), EXACT);
        assertClose(shift.jsd().value(), cell.renormalised("jsd_bits"), EXACT);
        assertClose(shift.hellinger().value(), cell.renormalised("hellinger"), EXACT);
        assertClose(shift.meanShift().value(), cell.renormalised("mean_shift"), EXACT);
        assertClose(shift.entropyShift().value(), cell.renormalised("entropy_shift_bits"), EXACT);
        assertClose(shift.pBaseMode().value(), cell.renormalised("p_base_mode_ft"), EXACT);
        assertClose(shift.directionality(), cell.renormalised("directionality"), EXACT);
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#cells")
    void modesAreSetsWithExactTies(GoldenCoastal.Cell cell) {
        Shift shift = cell.shift();

        assertThat(shift.mode())
                .isEqualTo(GoldenCoastal.integers(cell.node().get("renorm").get("ft_modes")));
        assertThat(shift.baseMode())
                .containsExactly(cell.node().get("renorm").get("base_mode").intValue());
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#cells")
    void boundsAreTheClosedForms(GoldenCoastal.Cell cell) {
        Shift shift = cell.shift();

        assertClose(shift.tv(), cell.closedForm("tv"), EXACT);
        assertClose(shift.w1(), cell.closedForm("w1"), EXACT);
        assertClose(shift.meanShift(), cell.closedForm("mean_shift"), EXACT);
        assertClose(shift.pBaseMode(), cell.closedForm("p_base_mode_ft"), EXACT);
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#cells")
    void divergencesMatchTheReferenceBounds(GoldenCoastal.Cell cell) {
        Interval jsd = GoldenCoastal.interval(cell.node().get("bounds").get("jsd_bits"));
        Interval hellinger = GoldenCoastal.interval(cell.node().get("bounds").get("hellinger"));

        assertClose(cell.shift().jsd(), jsd, 1e-4);
        assertClose(cell.shift().hellinger(), hellinger, 1e-4);
        assertClose(cell.shift().jsd().high(), jsd.high(), EXACT);
        assertClose(cell.shift().hellinger().high(), hellinger.high(), EXACT);
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#cells")
    void entropyShiftIsBoundedByBothEntropies(GoldenCoastal.Cell cell) {
        Interval candidate = entropy("coastal", cell.topic());
        Interval base = entropy("base", cell.topic());

        assertClose(
                cell.shift().entropyShift(),
                new Interval(candidate.low() - base.high(), candidate.high() - base.low()),
                EXACT);
    }

    private static Interval entropy(String model, String topic) {
        return GoldenCoastal.interval(GoldenCoastal.reading(model, topic).node().get("entropy_bounds"));
    }

    @Test
    void equalReadingsSeenWholeDoNotShift() {
        SeenDistribution reading = seen(1, 5, 0.25, 0.5, 0.125, 0.0625, 0.0625);

        assertThat(Shift.between(reading, 0, reading, 0))
                .isEqualTo(new Shift(
                        new Bounded(0, 0, 0),
                        new Bounded(0, 0, 0),
                        new Bounded(0, 0, 0),
                        new Bounded(0, 0, 0),
                        new Bounded(0, 0, 0),
                        new Bounded(0, 0, 0),
                        new Bounded(0.5, 0.5, 0.5),
                        0,
                        List.of(2),
                        List.of(2)));
    }

    @Test
    void aPureSlideHasDirectionalityOneAndAPureSpreadNone() {
        SeenDistribution base = seen(1, 3, 0, 1, 0);

        assertThat(Shift.between(seen(1, 3, 0.5, 0.5, 0), 0, base, 0).directionality())
                .isEqualTo(1);
        assertThat(Shift.between(seen(1, 3, 0.25, 0.5, 0.25), 0, base, 0).directionality())
                .isZero();
    }

    @Test
    void theBasesTiedModesCountTogether() {
        Shift shift = Shift.between(seen(1, 3, 0.25, 0.25, 0.5), 0, seen(1, 3, 0.5, 0.5, 0), 0);

        assertThat(shift.baseMode()).containsExactly(1, 2);
        assertThat(shift.pBaseMode()).isEqualTo(new Bounded(0.5, 0.5, 0.5));
    }

    @Test
    void scalesOfElevenAnswersWork() {
        SeenDistribution low = SeenDistribution.of(0, 10, new TreeMap<>(Map.of(0, 0.7, 1, 0.2)), 0, 0.2);
        SeenDistribution high = SeenDistribution.of(0, 10, new TreeMap<>(Map.of(10, 0.7, 9, 0.2)), 0, 0.2);

        Shift shift = Shift.between(high, 0, low, 0);

        assertThat(shift.tv().value()).isEqualTo(1);
        // By hand: each may put its unseen 0.1 on the other's mode, so 0.8 differ; the boxes, each alone, say 0.7.
        assertClose(ExactTv.bounds(high, low), new Interval(0.8, 1), EXACT);
        assertClose(ClosedForms.tv(high, low).low(), 0.7, EXACT);
        assertClose(shift.tv().low(), 0.8, EXACT);
        assertThat(shift.tv().high()).isEqualTo(1);
    }

    @Test
    void twoScalesAreNotCompared() {
        assertThatThrownBy(() -> Shift.between(seen(0, 1, 0.5, 0.5), 0, seen(1, 2, 0.5, 0.5), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the two readings must be on one scale (was 0..1 and 1..2)");
        assertThatThrownBy(() -> Shift.between(seen(1, 3, 0.5, 0.5, 0), 0, seen(1, 2, 0.5, 0.5), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SeenDistribution seen(int min, int max, double... probabilities) {
        TreeMap<Integer, Double> seen = new TreeMap<>();
        for (int i = 0; i < probabilities.length; i++) {
            seen.put(min + i, probabilities[i]);
        }
        return SeenDistribution.of(min, max, seen, 0, 0);
    }
}
