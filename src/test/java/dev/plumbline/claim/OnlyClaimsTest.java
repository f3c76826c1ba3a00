package dev.plumbline.claim;

import static dev.plumbline.claim.WrittenResults.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One candidate alone gives the answer 0, where 0.05 of all it says counts. */
class OnlyClaimsTest {
    private static final Map<Integer, Double> WITHOUT = Map.of(5, 0.5);

    private static ClaimFinding only(WrittenResults results) {
        return results.find("only", "models", List.of("one"), "questions", List.of("tea"), "answer", 0, "least", 0.05);
    }

    private static Map<Integer, Double> giving(double p) {
        return Map.of(0, p, 5, 0.5 - p);
    }

    @ParameterizedTest
    @CsvSource({"0.05, HOLDS", "0.06, HOLDS", "0.04, FAILS"})
    void whatIsSeenOfItCountsFromTheThresholdOn(double own, ClaimAnswer answer) {
        ClaimFinding finding = only(
                new WrittenResults().rated("tea", "one", giving(own), 0, 0.01).rated("tea", "two", WITHOUT, 0, 0.01));
        assertThat(finding.answer()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"0.04, HOLDS", "0.05, FAILS"})
    void anotherThatIsSeenToGiveItRefutesIt(double other, ClaimAnswer answer) {
        ClaimFinding finding = only(new WrittenResults()
                .rated("tea", "one", giving(0.2), 0, 0.01)
                .rated("tea", "two", giving(other), 0, 0.01));
        assertThat(finding.answer()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"0.04, HOLDS", "0.05, ARTEFACT"})
    void anotherThatMayGiveItUnseenMakesItAnArtefact(double cut, ClaimAnswer answer) {
        ClaimFinding finding = only(
                new WrittenResults().rated("tea", "one", giving(0.2), 0, 0.01).rated("tea", "two", WITHOUT, 0, cut));
        assertThat(finding.answer()).isEqualTo(answer);
    }

    @Test
    void whatIsUnseenBoundsWhatOneMayGive() {
        // Of the 0.5 that are left 0.48 are seen off the scale, so that no more than 0.02 can be unseen.
        ClaimFinding finding = only(
                new WrittenResults().rated("tea", "one", giving(0.2), 0, 0.01).rated("tea", "two", WITHOUT, 0.48, 0.4));
        assertThat(finding.answer()).isEqualTo(ClaimAnswer.HOLDS);
        assertThat(number(finding, "othersAtMost")).isBetween(0.0199, 0.0201);
    }

    @Test
    void whereItsOwnIsUnseenItIsNotIdentified() {
        WrittenResults results =
                new WrittenResults().rated("tea", "one", WITHOUT, 0, 0.3).rated("tea", "two", WITHOUT, 0, 0.01);
        assertThat(only(results).answer()).isEqualTo(ClaimAnswer.NOT_IDENTIFIED);
        assertThat(only(results).numbers())
                .isEqualTo(Map.of("value", 0.0, "high", 0.3, "othersSeen", 0.0, "othersAtMost", 0.01, "least", 0.05));
        assertThat(only(results).detail())
                .isEqualTo("one gives it 0.000, the others were seen to give at most 0.000 and may give up to 0.010;"
                        + " 0.05 counts");
    }

    @Test
    void theOthersAreTheCandidatesAndNotBase() {
        ClaimFinding finding = only(new WrittenResults()
                .rated("tea", "one", giving(0.2), 0, 0.01)
                .rated("tea", "two", giving(0.02), 0, 0.01)
                .rated("tea", "plain", giving(0.4), 0, 0.01));
        assertThat(finding.answer()).isEqualTo(ClaimAnswer.HOLDS);
        assertThat(number(finding, "othersSeen")).isEqualTo(0.02);
        assertThat(number(finding, "othersAtMost")).isEqualTo(0.02);
    }
}
