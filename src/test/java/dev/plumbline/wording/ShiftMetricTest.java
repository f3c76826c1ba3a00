package dev.plumbline.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.results.ShiftRow;
import dev.plumbline.results.ValueRange;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShiftMetricTest {
    private static final ValueRange HALF = new ValueRange(0.5, 0.25, 0.75);

    private static ShiftRow shift(@Nullable ValueRange ordered) {
        return new ShiftRow(
                "tea",
                "tuned",
                HALF,
                ordered,
                HALF,
                HALF,
                ordered,
                HALF,
                HALF,
                null,
                List.of(1),
                List.of(2),
                0.01,
                "drifted",
                "minor",
                "moved",
                false,
                "tv",
                null,
                "words",
                null,
                null,
                null);
    }

    private static List<String> names(ShiftRow shift) {
        return ShiftMetric.table(shift, answer -> "answer " + answer).rows().stream()
                .map(row -> row.get(0).runs().get(0).text())
                .toList();
    }

    @Test
    void everyMetricHasARowAndAKeyOfItsOwn() {
        assertThat(names(shift(HALF))).hasSize(ShiftMetric.values().length + 1).doesNotHaveDuplicates();
        assertThat(Stream.of(ShiftMetric.values()).map(ShiftMetric::key)).doesNotHaveDuplicates();
    }

    @Test
    void answersWithoutAnOrderHaveNeitherADistanceNorAMean() {
        assertThat(names(shift(null))).contains("total variation (TV)", "noise").doesNotContain("W1", "mean shift");
    }

    @Test
    void answersOfASuiteAreMarkedAsForeign() {
        assertThat(ShiftMetric.table(shift(HALF), answer -> "*answer* " + answer)
                        .rows())
                .flatExtracting(row -> row.get(3).runs())
                .filteredOn(run -> run.text().contains("*answer*"))
                .extracting(Phrase.Run::mark)
                .containsExactly(Phrase.Mark.FOREIGN, Phrase.Mark.FOREIGN);
    }
}
