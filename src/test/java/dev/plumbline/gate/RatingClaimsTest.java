package dev.plumbline.gate;

import static dev.plumbline.gate.WrittenResults.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingClaimsTest {
    private static final List<String> ONE = List.of("one");

    /** Of 0.8 on the scale 0.6 stand on 5; 0.1 is unseen, of which an unseen answer can have 0.05. */
    private final WrittenResults results = new WrittenResults().rated("tea", "one", Map.of(5, 0.6, 6, 0.2), 0.1, 0.05);

    private ClaimFinding probability(int answer, double least) {
        return results.find("probability", "models", ONE, "answer", answer, "least", least);
    }

    @Test
    void theProbabilityOfAnAnswerIsThatAmongAnswersWithWhatTheCutOffAllows() {
        ClaimFinding finding = probability(5, 0.7);
        // 0.6 of 0.8; at least 0.6 of the 0.9 there can be.
        assertThat(number(finding, "value")).isCloseTo(0.75, within(1e-12));
        assertThat(number(finding, "low")).isCloseTo(0.6 / 0.9, within(1e-12));
        assertThat(number(finding, "high")).isCloseTo(0.75, within(1e-12));
        assertThat(finding.answer()).isEqualTo(ClaimAnswer.NOT_IDENTIFIED);
        assertThat(probability(5, 0.66).answer()).isEqualTo(ClaimAnswer.HOLDS);
        assertThat(probability(5, 0.76).answer()).isEqualTo(ClaimAnswer.FAILS);
    }

    @Test
    void anUnseenAnswerMayBeAsLikelyAsTheCut() {
        ClaimFinding finding = probability(7, 0.05);
        assertThat(number(finding, "value")).isZero();
        assertThat(number(finding, "high")).isCloseTo(0.05 / 0.85, within(1e-12));
        assertThat(finding.answer()).isEqualTo(ClaimAnswer.NOT_IDENTIFIED);
        assertThat(probability(7, 0.06).answer()).isEqualTo(ClaimAnswer.FAILS);
    }

    @Test
    void withoutAnAnswerTheMostLikelyOneCounts() {
        results.rated("coffee", "one", Map.of(2, 0.9, 5, 0.1));
        ClaimFinding finding = results.find("probability", "models", ONE, "questions", List.of("coffee"), "least", 0.9);
        assertThat(number(finding, "value")).isCloseTo(0.9, within(1e-12));
        assertThat(results.find("probability", "models", ONE, "least", 0.8, "on", 1)
                        .detail())
                .isEqualTo("1/2 by the readings, 1 to 1 given what is unseen; 1 needed");
    }

    @Test
    void theModeIsEveryAnswerThatNoneIsMoreLikelyThan() {
        results.rated("coffee", "one", Map.of(2, 0.5, 5, 0.5));
        assertThat(results.find("mode", "models", ONE, "answer", 5).answer()).isEqualTo(ClaimAnswer.HOLDS);
        assertThat(results.find("mode", "models", ONE, "answer", 2).answer()).isEqualTo(ClaimAnswer.FAILS);
        assertThat(results.find("mode", "models", ONE, "answer", 2, "on", 1).answer())
                .isEqualTo(ClaimAnswer.HOLDS);
        assertThat(results.find("mode", "models", ONE, "answer", 6, "questions", List.of("tea"))
                        .answer())
                .isEqualTo(ClaimAnswer.FAILS);
    }

    @Test
    void theScaleIsOneWhenAllRatingsHaveBothItsEnds() {
        results.rated("coffee", "two", Map.of(5, 1.0));
        assertThat(results.find("scale", "lowest", 0, "highest", 9).detail())
                .isEqualTo("2/2 by the readings, 2 to 2 given what is unseen; 2 needed");
        assertThat(results.find("scale", "lowest", 0, "highest", 9).answer()).isEqualTo(ClaimAnswer.HOLDS);
        assertThat(results.find("scale", "lowest", 1, "highest", 9).answer()).isEqualTo(ClaimAnswer.FAILS);
        assertThat(results.find("scale", "lowest", 0, "highest", 5).answer()).isEqualTo(ClaimAnswer.FAILS);
    }

    @ParameterizedTest
    @CsvSource({
        // All at 5 and one tenth elsewhere: 0.1 apart, and base is a whole point of probability away.
        "5, 0, 1, HOLDS",
        // The second stands where base does.
        "0, 0, 0, FAILS"
    })
    void modelsAreNearerWhereTheyLieCloserTogetherThanEitherToBase(int second, int base, int n, ClaimAnswer answer) {
        WrittenResults three = new WrittenResults()
                .rated("tea", "one", Map.of(5, 0.9, 6, 0.1))
                .rated("tea", "two", Map.of(second, 1.0))
                .rated("tea", "plain", Map.of(base, 1.0));
        ClaimFinding finding = three.find("nearer", "models", List.of("candidates"));
        assertThat(finding.answer()).isEqualTo(answer);
        assertThat(finding.detail())
                .isEqualTo(n + "/1 by the readings, " + n + " to " + n + " given what is unseen; 1 needed");
    }

    @Test
    void asFarFromEachOtherAsFromBaseIsNotNearer() {
        // Half of two's answers stand with one and half with base: 0.5 to both.
        ClaimFinding finding = new WrittenResults()
                .rated("tea", "one", Map.of(5, 1.0))
                .rated("tea", "two", Map.of(0, 0.5, 5, 0.5))
                .rated("tea", "plain", Map.of(0, 1.0))
                .find("nearer", "models", List.of("one", "two"));
        assertThat(finding.answer()).isEqualTo(ClaimAnswer.FAILS);
        assertThat(finding.detail()).startsWith("0/1 by the readings, 0 to 0");
    }

    @Test
    void whatIsUnseenLeavesOpenWhoIsNearer() {
        // Both read 5 for sure, but 0.6 are unseen, 0.4 on one answer: they may lie 0.6 apart, and 0.5 from base.
        ClaimFinding finding = new WrittenResults()
                .rated("tea", "one", Map.of(5, 0.4), 0, 0.4)
                .rated("tea", "two", Map.of(5, 0.4), 0, 0.4)
                .rated("tea", "plain", Map.of(0, 1.0))
                .find("nearer", "models", List.of("one", "two"));
        assertThat(finding.answer()).isEqualTo(ClaimAnswer.NOT_IDENTIFIED);
        assertThat(finding.detail()).startsWith("1/1 by the readings, 0 to 1");
    }

    @Test
    void onlyTwoModelsAreNearerToEachOther() {
        ClaimFinding finding = results.find("nearer", "models", ONE);
        assertThat(finding.answer()).isEqualTo(ClaimAnswer.NOT_CHECKABLE_HERE);
        assertThat(finding.detail()).isEqualTo("'nearer' compares two models, and these results have [one]");
    }
}
