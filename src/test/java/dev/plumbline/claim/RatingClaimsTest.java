package dev.plumbline.claim;

import static dev.plumbline.claim.WrittenResults.number;
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
        assertThat(results.find("scale", "lowest", 0, "highest", 9).detail()).isEqualTo("2/2; 2 needed");
        assertThat(results.find("scale", "lowest", 0, "highest", 9).answer()).isEqualTo(ClaimAnswer.HOLDS);
        assertThat(results.find("scale", "lowest", 1, "highest", 9).answer()).isEqualTo(ClaimAnswer.FAILS);
        assertThat(results.find("scale", "lowest", 0, "highest", 5).answer()).isEqualTo(ClaimAnswer.FAILS);
    }

    private static ClaimFinding nearer(double apart, String nearness, String... models) {
        return new WrittenResults()
                .rated("tea", "plain", Map.of(5, 1.0))
                .moved("tea", "one", "tv", 0.5, 0.4, 0.6)
                .moved("tea", "two", "tv", 0.3, 0.2, 0.4)
                .apart("tea", apart, nearness)
                .find("nearer", "models", List.of(models));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, nearer, '1/1 by the readings, 1 to 1', HOLDS",
        "0.4, not-nearer, '0/1 by the readings, 0 to 0', FAILS",
        // As far from each other as from base is not nearer.
        "0.3, not-nearer, '0/1 by the readings, 0 to 0', FAILS",
        "0.2, open, '1/1 by the readings, 0 to 1', NOT_IDENTIFIED",
        "0.4, open, '0/1 by the readings, 0 to 1', NOT_IDENTIFIED",
        // Of samples: corrected intervals that do not hold their own value.
        "0.2, not-nearer, '1/1 by the readings, 0 to 1', NOT_IDENTIFIED"
    })
    void modelsAreNearerWhereTheyLieCloserTogetherThanEitherToBase(
            double apart, String nearness, String detail, ClaimAnswer answer) {
        ClaimFinding finding = nearer(apart, nearness, "candidates");
        assertThat(finding.answer()).isEqualTo(answer);
        assertThat(finding.detail()).startsWith(detail);
        assertThat(nearer(apart, nearness, "two", "one")).isEqualTo(finding);
    }

    @Test
    void whoIsNearerCannotBeToldWhereBaseWasRatedInAnotherWay() {
        ClaimFinding finding = nearer(0.1, null, "one", "two");
        assertThat(finding.answer()).isEqualTo(ClaimAnswer.NOT_CHECKABLE_HERE);
        assertThat(finding.detail()).isEqualTo("on tea base was not rated as one and two were");
    }

    @Test
    void whoIsNearerCannotBeToldOfModelsThatWereNotCompared() {
        ClaimFinding finding = nearer(0.1, "nearer", "one", "three");
        assertThat(finding.answer()).isEqualTo(ClaimAnswer.NOT_CHECKABLE_HERE);
        assertThat(finding.detail()).isEqualTo("these results do not compare one with three on tea");
    }

    @Test
    void onlyTwoModelsAreNearerToEachOther() {
        ClaimFinding finding = results.find("nearer", "models", ONE);
        assertThat(finding.answer()).isEqualTo(ClaimAnswer.NOT_CHECKABLE_HERE);
        assertThat(finding.detail()).isEqualTo("'nearer' compares two models, and these results have [one]");
    }

    @Test
    void answersWithinOneStepOfRoundedLogitsAreModes() {
        // e^-0.125 of 0.5 is 0.441.
        results.rated("coffee", "one", Map.of(2, 0.5, 5, 0.4413, 6, 0.05));
        Object[] five = {"models", ONE, "answer", 5, "questions", List.of("coffee")};
        assertThat(results.find("mode", five).answer()).isEqualTo(ClaimAnswer.FAILS);
        results.rounded(0.125);
        assertThat(results.find("mode", five).answer()).isEqualTo(ClaimAnswer.HOLDS);
    }

    @Test
    void aSampledShareHasASamplingInterval() {
        // 90 of 100: Wilson's interval goes from 0.826 to 0.945.
        WrittenResults counted = new WrittenResults().counted("tea", "one", Map.of(5, 90, 6, 10), 100);
        Object[] above = {"models", ONE, "answer", 5, "least", 0.85};
        assertThat(counted.find("probability", above).answer()).isEqualTo(ClaimAnswer.NOT_SHOWN);
        assertThat(counted.find("probability", above).detail())
                .isEqualTo("1/1 by the counts, 0 to 1 given sampling; 1 needed");
        assertThat(counted.find("probability", "models", ONE, "answer", 5, "least", 0.82)
                        .answer())
                .isEqualTo(ClaimAnswer.HOLDS);
        assertThat(counted.find("probability", "models", ONE, "least", 0.95).answer())
                .isEqualTo(ClaimAnswer.FAILS);
    }

    @Test
    void aSampledModeHasToBeClearlyAhead() {
        WrittenResults close = new WrittenResults().counted("tea", "one", Map.of(5, 52, 6, 48), 100);
        assertThat(close.find("mode", "models", ONE, "answer", 5).answer()).isEqualTo(ClaimAnswer.NOT_SHOWN);
        assertThat(close.find("mode", "models", ONE, "answer", 6).answer()).isEqualTo(ClaimAnswer.NOT_SHOWN);
        WrittenResults clear = new WrittenResults().counted("tea", "one", Map.of(5, 80, 6, 20), 100);
        assertThat(clear.find("mode", "models", ONE, "answer", 5).answer()).isEqualTo(ClaimAnswer.HOLDS);
        assertThat(clear.find("mode", "models", ONE, "answer", 6).answer()).isEqualTo(ClaimAnswer.FAILS);
    }

    @Test
    void anAnswerThatOnlyOneWasSampledToGiveMayBeChance() {
        Object[] only = {"models", ONE, "questions", List.of("tea"), "answer", 9, "least", 0.02};
        WrittenResults few = new WrittenResults()
                .counted("tea", "one", Map.of(5, 95, 9, 5), 100)
                .counted("tea", "two", Map.of(5, 100), 100);
        assertThat(few.find("only", only).answer()).isEqualTo(ClaimAnswer.NOT_SHOWN);
        WrittenResults many = new WrittenResults()
                .counted("tea", "one", Map.of(5, 950, 9, 50), 1000)
                .counted("tea", "two", Map.of(5, 1000), 1000);
        assertThat(many.find("only", only).answer()).isEqualTo(ClaimAnswer.HOLDS);
    }
}
