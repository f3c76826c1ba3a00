package dev.plumbline.stats.distribution;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.stats.GoldenCoastal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExactTvTest {
    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#cells")
    void matchesTheReferenceLinearPrograms(GoldenCoastal.Cell cell) {
        assertClose(ExactTv.bounds(cell.candidate(), cell.base()), cell.exactTv(), 1e-9);
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#cells")
    void isTheSameBothWaysRound(GoldenCoastal.Cell cell) {
        assertClose(
                ExactTv.bounds(cell.candidate(), cell.base()), ExactTv.bounds(cell.base(), cell.candidate()), 1e-12);
    }

    @Test
    void twoReadingsThatMayHideOneAnswerMayBeAlikeThere() {
        SeenDistribution p = seen(Map.of(1, 0.6));
        SeenDistribution b = seen(Map.of(2, 0.6));

        // Each can put its whole 0.4 on the other's answer, and then the other 0.6 - 0.4 differs.
        assertClose(ExactTv.bounds(p, b), new Interval(0.2, 1), 1e-12);
    }

    @Test
    void overlapOnAnswersNeitherShowsCountsToo() {
        SeenDistribution p = SeenDistribution.of(1, 4, new TreeMap<>(Map.of(1, 0.8)), 0, 0.1);
        SeenDistribution b = SeenDistribution.of(1, 4, new TreeMap<>(Map.of(2, 0.8)), 0, 0.1);

        // By hand: 0.1 each of 1 and 2 leaves 0.1 for the answers 3 and 4, which both may share: overlap 0.3.
        assertClose(ExactTv.bounds(p, b), new Interval(0.7, 1), 1e-12);
    }

    @Test
    void anAnswerTooRareForTheSumIsNotLost() {
        SeenDistribution with = SeenDistribution.of(1, 2, new TreeMap<>(Map.of(1, 1.0, 2, 4e-17)), 0, 4e-17);
        SeenDistribution without = SeenDistribution.of(1, 2, new TreeMap<>(Map.of(1, 1.0)), 0, 1);

        // Its root is Hellinger's upper bound, which has to reach the reading.
        assertThat(ExactTv.bounds(with, without).high()).isEqualTo(4e-17);
        assertThat(ExactTv.bounds(without, with).high()).isEqualTo(4e-17);
        assertThat(Shift.between(without, 0, with, 0).hellinger().value()).isPositive();
    }

    private static SeenDistribution seen(Map<Integer, Double> seen) {
        return SeenDistribution.of(1, 3, new TreeMap<>(seen), 0, 0.6);
    }
}
