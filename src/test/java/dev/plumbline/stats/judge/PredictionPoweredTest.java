package dev.plumbline.stats.judge;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.stats.GoldenCoastal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PredictionPoweredTest {
    private static final JsonNode REFERENCE = GoldenCoastal.at("judge_correction_reference");

    /** Gold and judge on 50 texts as in the reference's kappa table, the judge alone on 400: 0.525. */
    private static double[] labels(int... runs) {
        double[] labels = new double[Arrays.stream(runs).sum()];
        int from = 0;
        for (int i = 0; i < runs.length; i++) {
            Arrays.fill(labels, from, from + runs[i], i % 2 == 0 ? 1 : 0);
            from += runs[i];
        }
        return labels;
    }

    @Test
    void predictionPoweredInferenceMatchesTheReference() {
        JsonNode reference = REFERENCE.get("ppi");
        double[] gold = labels(34, 16);
        double[] judgedGold = labels(31, 3, 4, 12);
        double[] judged = labels(210, 190);
        PredictionPowered plain = PredictionPowered.plain(gold, judgedGold, judged, 0.05);
        PredictionPowered tuned = PredictionPowered.tuned(gold, judgedGold, judged, 0.05);

        assertPowered(plain, reference.get("ppi"));
        assertPowered(tuned, reference.get("ppi_pp"));
        assertClose(tuned.weight(), reference.get("lambda_ppi_pp").doubleValue(), 1e-9);
        PredictionPowered goldOnly = PredictionPowered.goldOnly(gold, 0.05);
        assertClose(
                goldOnly.mean().value(),
                reference.get("gold_only").get("estimate").doubleValue(),
                1e-9);
        assertClose(
                goldOnly.standardError(), reference.get("gold_only").get("se").doubleValue(), 1e-9);
        assertThat(tuned.standardError()).isLessThan(plain.standardError()).isLessThan(goldOnly.standardError());
    }

    private static void assertPowered(PredictionPowered powered, JsonNode reference) {
        assertClose(powered.mean().value(), reference.get("estimate").doubleValue(), 1e-9);
        assertClose(powered.standardError(), reference.get("se").doubleValue(), 1e-9);
        assertClose(powered.mean().interval(), GoldenCoastal.interval(reference.get("ci95")), 1e-9);
    }

    @Test
    void aJudgeThatSaysOneThingIsNotTrusted() {
        PredictionPowered tuned = PredictionPowered.tuned(labels(3, 2), labels(5), labels(100), 0.05);

        assertThat(tuned.weight()).isZero();
        assertThat(tuned.mean().value()).isEqualTo(0.6);
        assertThatThrownBy(() -> PredictionPowered.plain(labels(3), labels(2), labels(9), 0.05))
                .hasMessage("gold and judged labels must be of the same texts (was 3 and 2)");
    }
}
