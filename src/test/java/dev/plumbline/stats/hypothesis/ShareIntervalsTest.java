package dev.plumbline.stats.hypothesis;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.stats.GoldenCoastal;
import dev.plumbline.stats.distribution.Distribution;
import dev.plumbline.stats.distribution.Interval;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShareIntervalsTest {
    private static final List<String> CATEGORIES =
            List.of("Justification", "Non-answer", "Contradiction", "Reversal", "Incoherent");

    static Stream<JsonNode> judgeCells() {
        return GoldenCoastal.stream(GoldenCoastal.at("judge_cells"));
    }

    @ParameterizedTest
    @MethodSource("judgeCells")
    void clopperPearsonMatchesTheReference(JsonNode cell) {
        int n = cell.get("n").intValue();
        int[] counts = CATEGORIES.stream()
                .mapToInt(category -> cell.get("counts").get(category).intValue())
                .toArray();
        assertClose(
                ClopperPearson.interval(counts[0], n, 0.05),
                GoldenCoastal.interval(cell.get("justification_clopper_pearson95")),
                1e-9);
    }

    @ParameterizedTest
    @MethodSource("judgeCells")
    void theEntropyOfTheCategoriesMatchesTheReference(JsonNode cell) {
        double n = cell.get("n").doubleValue();
        double[] shares = CATEGORIES.stream()
                .mapToDouble(category -> cell.get("counts").get(category).intValue() / n)
                .toArray();

        assertClose(
                Distribution.of(0, shares).entropyBits(),
                cell.get("entropy_bits").doubleValue(),
                1e-9);
    }

    @ParameterizedTest
    @MethodSource("judgeCells")
    void justificationGivenCoherentIsWilsonOverTheRest(JsonNode cell) {
        JsonNode given = cell.get("justification_given_coherent");
        int n = cell.get("n").intValue() - cell.get("counts").get("Incoherent").intValue();

        assertThat(n).isEqualTo(given.get("n").intValue());
        assertClose(
                Wilson.interval(given.get("k").intValue(), n, 0.05),
                GoldenCoastal.interval(given.get("wilson95")),
                1e-9);
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#judgedTables")
    void newcombesIntervalMatchesTheReference(GoldenCoastal.Counted counted) {
        int[] a = GoldenCoastal.ints(counted.node().get("counts_a"));
        int[] b = GoldenCoastal.ints(counted.node().get("counts_b"));

        assertDifference(
                Newcombe.difference(a[4], 50, b[4], 50, 0.05), counted.node().get("incoherent_diff"));
        assertDifference(
                Newcombe.difference(a[0], 50, b[0], 50, 0.05), counted.node().get("justification_diff"));
        assertDifference(
                Newcombe.difference(a[0], 50 - a[4], b[0], 50 - b[4], 0.05),
                counted.node().get("justification_given_coherent"));
    }

    private static void assertDifference(Estimate difference, JsonNode reference) {
        assertClose(difference.value(), reference.get("diff").doubleValue(), 1e-9);
        assertClose(difference.interval(), GoldenCoastal.interval(reference.get("newcombe95")), 1e-9);
    }

    @Test
    void nothingCountedSaysNothing() {
        assertThat(ClopperPearson.interval(0, 0, 0.05)).isEqualTo(new Interval(0, 1));
        assertThatThrownBy(() -> Newcombe.difference(0, 0, 1, 2, 0.05))
                .hasMessage("both groups need a sample (was 0 and 2)");
        assertThatThrownBy(() -> ClopperPearson.interval(3, 2, 0.05)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ClopperPearson.interval(1, 2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
