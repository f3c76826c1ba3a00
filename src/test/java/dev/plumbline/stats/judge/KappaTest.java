package dev.plumbline.stats.judge;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.stats.GoldenCoastal;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Wilson;
import org.junit.jupiter.api.Test;

class KappaTest {
    private static final JsonNode REFERENCE = GoldenCoastal.at("judge_correction_reference", "kappa");

    private static ConfusionMatrix matrix() {
        return ConfusionMatrix.of(GoldenCoastal.stream(REFERENCE.get("table"))
                .map(GoldenCoastal::ints)
                .toArray(int[][]::new));
    }

    @Test
    void matchesTheReference() {
        Kappa kappa = Kappa.of(matrix(), 0.05);

        assertClose(kappa.observed(), REFERENCE.get("po").doubleValue(), 1e-9);
        assertClose(kappa.expected(), REFERENCE.get("pe").doubleValue(), 1e-9);
        assertClose(kappa.kappa().value(), REFERENCE.get("kappa").doubleValue(), 1e-9);
        assertClose(kappa.kappa().interval(), GoldenCoastal.interval(REFERENCE.get("ci95")), 1e-9);
    }

    @Test
    void theMatrixTellsBaseRatesAndRecall() {
        ConfusionMatrix matrix = matrix();

        assertThat(matrix.total()).isEqualTo(50);
        assertThat(matrix.gold(0)).isEqualTo(34);
        assertThat(matrix.judged(0)).isEqualTo(35);
        assertThat(matrix.agreed()).isEqualTo(43);
        assertThat(matrix.recall(1, 0.05)).hasValueSatisfying(recall -> {
            assertThat(recall.value()).isEqualTo(0.75);
            assertThat(recall.interval()).isEqualTo(Wilson.interval(12, 16, 0.05));
        });
        assertThat(ConfusionMatrix.of(new int[][] {{1, 0}, {0, 0}}).recall(1, 0.05))
                .isEmpty();
    }

    @Test
    void alwaysAgreeingIsOneAndGuessingIsZero() {
        assertThat(Kappa.of(ConfusionMatrix.of(new int[][] {{5, 0}, {0, 5}}), 0.05)
                        .kappa())
                // Ten of ten agree: at least 0.025^(1/10) of all do, of which chance makes a half.
                .isEqualTo(new Estimate(1, (Math.pow(0.025, 0.1) - 0.5) / 0.5, 1));
        assertClose(
                Kappa.of(ConfusionMatrix.of(new int[][] {{8, 2}, {8, 2}}), 0.05)
                        .kappa()
                        .value(),
                0,
                1e-12);
        assertThatThrownBy(() -> Kappa.of(ConfusionMatrix.of(new int[][] {{5, 0}, {0, 0}}), 0.05))
                .hasMessage("kappa needs a second category in use");
    }

    @Test
    void whatIsNoConfusionIsRefused() {
        assertThatThrownBy(() -> ConfusionMatrix.of(new int[][] {{1}})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ConfusionMatrix.of(new int[][] {{1, 2}, {1}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ConfusionMatrix.of(new int[][] {{0, 0}, {0, 0}}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
