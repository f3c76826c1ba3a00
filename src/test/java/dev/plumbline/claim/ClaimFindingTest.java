package dev.plumbline.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.stats.distribution.Bounded;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimFindingTest {
    private static final Bounded HALF = new Bounded(0.5, 0.25, 0.75);
    private static final Bounded LARGE = new Bounded(0.9, 0.8, 1);

    @ParameterizedTest
    @CsvSource({
        // Each limit counts at the threshold itself and no further.
        "0.25, 1, 1, 1, HOLDS",
        "0.26, 1, 0, 1, NOT_IDENTIFIED",
        "0.5, 1, 0, 1, NOT_IDENTIFIED",
        "0.51, 0, 0, 1, NOT_IDENTIFIED",
        "0.75, 0, 0, 1, NOT_IDENTIFIED",
        "0.76, 0, 0, 0, FAILS"
    })
    void aCellCountsFromTheThresholdOn(double least, int reading, int surely, int possibly, ClaimAnswer answer) {
        ClaimFinding finding = ClaimFinding.counted(List.of(HALF), least, 0, ClaimUncertainty.CUT_OFF);
        assertThat(finding.answer()).isEqualTo(answer);
        assertThat(finding.detail())
                .isEqualTo(reading + "/1 by the readings, " + surely + " to " + possibly
                        + " given what is unseen; 1 needed");
    }

    @Test
    void withoutANumberAllCellsAreNeeded() {
        assertThat(ClaimFinding.counted(List.of(LARGE, HALF), 0.8, 0, ClaimUncertainty.CUT_OFF)
                        .answer())
                .isEqualTo(ClaimAnswer.FAILS);
        assertThat(ClaimFinding.counted(List.of(LARGE, HALF), 0.6, 0, ClaimUncertainty.CUT_OFF)
                        .answer())
                .isEqualTo(ClaimAnswer.NOT_IDENTIFIED);
        assertThat(ClaimFinding.counted(List.of(LARGE, HALF), 0.2, 0, ClaimUncertainty.CUT_OFF)
                        .answer())
                .isEqualTo(ClaimAnswer.HOLDS);
    }

    @Test
    void withANumberSoManyAreEnough() {
        assertThat(ClaimFinding.counted(List.of(LARGE, HALF), 0.8, 1, ClaimUncertainty.CUT_OFF)
                        .answer())
                .isEqualTo(ClaimAnswer.HOLDS);
        assertThat(ClaimFinding.counted(List.of(LARGE, HALF), 0.8, 2, ClaimUncertainty.CUT_OFF)
                        .answer())
                .isEqualTo(ClaimAnswer.FAILS);
    }

    @Test
    void theNumbersTellTheCountsAndOfASingleCellItsRange() {
        assertThat(ClaimFinding.counted(List.of(HALF), 0.5, 0, ClaimUncertainty.CUT_OFF)
                        .numbers())
                .isEqualTo(Map.of(
                        "n",
                        1L,
                        "of",
                        1,
                        "surely",
                        0L,
                        "possibly",
                        1L,
                        "needed",
                        1,
                        "least",
                        0.5,
                        "value",
                        0.5,
                        "low",
                        0.25,
                        "high",
                        0.75));
        assertThat(ClaimFinding.counted(List.of(LARGE, HALF), 0.8, 1, ClaimUncertainty.CUT_OFF)
                        .numbers())
                .isEqualTo(Map.of("n", 1L, "of", 2, "surely", 1L, "possibly", 1L, "needed", 1, "least", 0.8));
    }

    @Test
    void nothingCannotBeCounted() {
        assertThatThrownBy(() -> ClaimFinding.counted(List.of(), 0.5, 0, ClaimUncertainty.CUT_OFF))
                .isInstanceOf(NotInResultsException.class)
                .hasMessage("these results have nothing to count");
    }

    @Test
    void theWordsAndTheOpenAnswerFollowTheUncertainty() {
        List<Bounded> half = List.of(HALF);
        ClaimFinding sampled = ClaimFinding.counted(half, 0.5, 0, ClaimUncertainty.SAMPLING);
        assertThat(sampled.answer()).isEqualTo(ClaimAnswer.NOT_SHOWN);
        assertThat(sampled.detail()).isEqualTo("1/1 by the counts, 0 to 1 given sampling; 1 needed");
        ClaimFinding both = ClaimFinding.counted(half, 0.5, 0, ClaimUncertainty.BOTH);
        assertThat(both.answer()).isEqualTo(ClaimAnswer.NOT_SHOWN);
        assertThat(both.detail()).isEqualTo("1/1 by the readings, 0 to 1 given what is unseen and sampling; 1 needed");
        assertThat(ClaimFinding.counted(half, 0.2, 0, ClaimUncertainty.NONE).detail())
                .isEqualTo("1/1; 1 needed");
    }
}
