package dev.plumbline.claim;

import static dev.plumbline.claim.WrittenResults.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectionClaimsTest {
    private static final List<String> UP = List.of("tea", "coffee");
    private static final List<String> DOWN = List.of("milk");
    private static final Map<Integer, Double> AT_FIVE = Map.of(5, 1.0);

    /** Base says 5 to everything. */
    private static WrittenResults moved(double tea, double coffee, double milk) {
        return new WrittenResults()
                .rated("tea", "plain", AT_FIVE)
                .rated("coffee", "plain", AT_FIVE)
                .rated("milk", "plain", AT_FIVE)
                .rated("tea", "one", mean(tea))
                .rated("coffee", "one", mean(coffee))
                .rated("milk", "one", mean(milk));
    }

    /** Answers 5 and a neighbour, so that the mean is 5 and so much more or less. */
    private static Map<Integer, Double> mean(double shift) {
        double far = Math.abs(shift);
        return far == 0
                ? AT_FIVE
                : far == 1 ? Map.of(shift < 0 ? 4 : 6, 1.0) : Map.of(shift < 0 ? 4 : 6, far, 5, 1 - far);
    }

    private static ClaimFinding noTilt(WrittenResults results, double margin) {
        return results.find("no-tilt", "models", List.of("one"), "up", UP, "down", DOWN, "margin", margin);
    }

    private static ClaimFinding noise(WrittenResults results) {
        return results.find("noise", "models", List.of("one"), "up", UP, "down", DOWN);
    }

    @Test
    void theIndexIsTheMeanOfShiftsWhereDownQuestionsCountTheOtherWay() {
        // 0.1, 0 and -(0.1): their deviation is 0.1, t of 95 % with 2 degrees of freedom 4.302653.
        ClaimFinding finding = noTilt(moved(0.1, 0, 0.1), 1);
        assertThat(number(finding, "one.value")).isCloseTo(0, within(1e-12));
        assertThat(number(finding, "one.high")).isCloseTo(4.302653 * 0.1 / Math.sqrt(3), within(1e-6));
        assertThat(number(finding, "one.low")).isCloseTo(-4.302653 * 0.1 / Math.sqrt(3), within(1e-6));
        assertThat(number(finding, "one.atLeastByCutOff")).isCloseTo(0, within(1e-12));
        assertThat(number(finding, "one.atMostByCutOff")).isCloseTo(0, within(1e-12));
        // t = 1 / (0.1 / sqrt 3) = sqrt 300; with 2 degrees of freedom its tail is (1 - t / sqrt(2 + t^2)) / 2.
        assertThat(number(finding, "one.equivalenceP")).isCloseTo((1 - Math.sqrt(300.0 / 302)) / 2, within(1e-9));
        assertThat(finding.answer()).isEqualTo(ClaimAnswer.HOLDS);
        assertThat(finding.detail()).isEqualTo("every interval holds 0; within 1.0 points is shown");
    }

    @Test
    void aMarginThatTheSpreadDoesNotAllowIsNotShown() {
        // t = sqrt 3, whose tail is (1 - sqrt(3 / 5)) / 2 = 0.11.
        ClaimFinding finding = noTilt(moved(0.1, 0, 0.1), 0.1);
        assertThat(number(finding, "one.equivalenceP")).isCloseTo((1 - Math.sqrt(0.6)) / 2, within(1e-9));
        assertThat(finding.answer()).isEqualTo(ClaimAnswer.NOT_SHOWN);
        assertThat(finding.detail()).isEqualTo("every interval holds 0; within 0.1 points is not shown");
    }

    @Test
    void anIntervalBesideZeroOnEitherSideIsATilt() {
        // 0.4, 0.5, 0.6: the interval reaches 0.25 to either side of 0.5.
        ClaimFinding up = noTilt(moved(0.4, 0.5, -0.6), 1);
        assertThat(number(up, "one.value")).isCloseTo(0.5, within(1e-12));
        assertThat(up.answer()).isEqualTo(ClaimAnswer.FAILS);
        assertThat(up.detail()).isEqualTo("an interval excludes 0; within 1.0 points is shown");
        ClaimFinding down = noTilt(moved(-0.4, -0.5, 0.6), 1);
        assertThat(number(down, "one.value")).isCloseTo(-0.5, within(1e-12));
        assertThat(down.answer()).isEqualTo(ClaimAnswer.FAILS);
    }

    @Test
    void questionsThatAllMovedAlikeNeedNoTest() {
        assertThat(number(noTilt(moved(0.5, 0.5, -0.5), 0.6), "one.equivalenceP"))
                .isZero();
        assertThat(number(noTilt(moved(0.5, 0.5, -0.5), 0.5), "one.equivalenceP"))
                .isEqualTo(1);
    }

    @Test
    void aCandidateThatIsBaseItselfHasNoTilt() {
        ClaimFinding finding = noTilt(moved(0, 0, 0), 1);
        assertThat(finding.answer()).isEqualTo(ClaimAnswer.HOLDS);
        assertThat(number(finding, "one.equivalenceP")).isZero();
    }

    @Test
    void oneTiltedCandidateIsEnoughAndOneOpenOneToo() {
        WrittenResults results = moved(0.1, 0, 0.1)
                .rated("tea", "two", mean(0.4))
                .rated("coffee", "two", mean(0.5))
                .rated("milk", "two", mean(-0.6));
        Object[] terms = {"models", List.of("two", "one"), "up", UP, "down", DOWN, "margin", 1.0};
        assertThat(results.find("no-tilt", terms).answer()).isEqualTo(ClaimAnswer.FAILS);
        WrittenResults open = moved(0.1, 0, 0.1)
                .rated("tea", "two", mean(1))
                .rated("coffee", "two", mean(0))
                .rated("milk", "two", mean(1));
        assertThat(open.find("no-tilt", terms).answer()).isEqualTo(ClaimAnswer.NOT_SHOWN);
    }

    @Test
    void whatTheCutOffHidesBoundsTheIndex() {
        // Half of one's reading is unseen and may stand at 0 or at 9, if the cut allows: means of 2.5 to 7.
        WrittenResults results = new WrittenResults()
                .rated("tea", "plain", AT_FIVE)
                .rated("coffee", "plain", AT_FIVE)
                .rated("tea", "one", Map.of(5, 0.5), 0, 0.5)
                .rated("coffee", "one", Map.of(5, 0.5), 0, 0.5);
        ClaimFinding finding = results.find("noise", "models", List.of("one"), "up", UP);
        assertThat(number(finding, "one.atLeastByCutOff")).isCloseTo(-2.5, within(1e-12));
        assertThat(number(finding, "one.atMostByCutOff")).isCloseTo(2, within(1e-12));
    }

    @Test
    void smallShiftsMayBeNoise() {
        // Noise pulls 5 to 4.5: -0.5, -0.5 and the other way +0.5, a sixth of a point down on average.
        ClaimFinding finding = noise(moved(-0.1, 0, -0.1));
        assertThat(number(finding, "one.noiseNull")).isCloseTo(-0.5 / 3, within(1e-12));
        // By least squares: (-0.1 * -0.5 + 0 + 0.1 * 0.5) / (3 * 0.25).
        assertThat(number(finding, "one.dilution")).isCloseTo(0.1 / 0.75, within(1e-12));
        // A tenth on 4, of which a share of 0.1 of noise explains a tenth.
        assertThat(number(finding, "one.unexplained")).isBetween(0.08, 0.1);
        assertThat(finding.answer()).isEqualTo(ClaimAnswer.NOT_SHOWN);
        assertThat(finding.detail()).isEqualTo("some share of noise would explain these shifts");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.9, 1})
    void everyShareOfNoiseMayBeNoise(double share) {
        WrittenResults results = new WrittenResults();
        for (String question : List.of("tea", "coffee", "milk")) {
            results.rated(question, "plain", Map.of(9, 1.0)).rated(question, "one", diluted(share));
        }
        ClaimFinding finding = noise(results);
        assertThat(number(finding, "one.unexplained")).isCloseTo(0, within(1e-9));
        assertThat(finding.answer()).isEqualTo(ClaimAnswer.NOT_SHOWN);
    }

    @Test
    void sharesOfNoiseMayDifferByQuestion() {
        WrittenResults results = new WrittenResults();
        double share = 0;
        for (String question : List.of("tea", "coffee", "milk")) {
            results.rated(question, "plain", Map.of(9, 1.0)).rated(question, "one", diluted(share));
            share += 0.4;
        }
        assertThat(noise(results).answer()).isEqualTo(ClaimAnswer.NOT_SHOWN);
    }

    /** Base's 9 and a share of uniform noise. */
    private static Map<Integer, Double> diluted(double share) {
        Map<Integer, Double> law = new HashMap<>();
        for (int answer = 0; answer <= 9; answer++) {
            law.put(answer, share / 10 + (answer == 9 ? 1 - share : 0));
        }
        return law;
    }

    @Test
    void answersThatNoShareOfNoiseGivesRefuteIt() {
        ClaimFinding finding = noise(moved(0.5, 0.5, -0.5));
        assertThat(finding.answer()).isEqualTo(ClaimAnswer.FAILS);
        assertThat(finding.detail())
                .matches("at least 0\\.4.. of one's answers to (tea|coffee) are no noise of any share");
        // Half of the answers are 4, which noise gives to a tenth.
        assertThat(noise(moved(0, 0, 0.5)).answer()).isEqualTo(ClaimAnswer.FAILS);
    }

    @Test
    void anIndexThatMovedAgainstNoiseRefutesIt() {
        // Each shift is too small to tell; noise would move all of them down.
        ClaimFinding finding = moved(0.1, 0.11, 0).find("noise", "models", List.of("one"), "up", UP);
        assertThat(number(finding, "one.unexplained")).isLessThan(0.15);
        assertThat(finding.answer()).isEqualTo(ClaimAnswer.FAILS);
        assertThat(finding.detail()).isEqualTo("no shares of noise would move one's index this far");
    }

    @Test
    void sampledAnswersRefuteNoiseOnlyBeyondChance() {
        Object[] terms = {"models", List.of("one"), "up", UP};
        WrittenResults few = sampled(20);
        assertThat(few.find("noise", terms).answer()).isEqualTo(ClaimAnswer.NOT_SHOWN);
        assertThat(sampled(1000).find("noise", terms).answer()).isEqualTo(ClaimAnswer.FAILS);
    }

    /** One gives 7 to 40 % of the answers to coffee, where base gives 5. */
    private static WrittenResults sampled(int n) {
        return new WrittenResults()
                .counted("tea", "plain", Map.of(5, n), n)
                .counted("coffee", "plain", Map.of(5, n), n)
                .counted("tea", "one", Map.of(5, n), n)
                .counted("coffee", "one", Map.of(5, n * 6 / 10, 7, n * 4 / 10), n);
    }

    @Test
    void noTiltIsNotIdentifiedIfTheCutOffMayHideOne() {
        // The readings agree with base, but half of each may lie at 0 or at 9.
        WrittenResults results = new WrittenResults();
        for (String question : List.of("tea", "coffee")) {
            results.rated(question, "plain", AT_FIVE).rated(question, "one", Map.of(5, 0.5), 0, 0.5);
        }
        ClaimFinding finding = results.find("no-tilt", "models", List.of("one"), "up", UP, "margin", 1.0);
        assertThat(finding.answer()).isEqualTo(ClaimAnswer.NOT_IDENTIFIED);
        assertThat(finding.detail())
                .isEqualTo(
                        "every interval holds 0; within 1.0 points is shown by the readings, but what is unseen may undo it");
    }

    @Test
    void aTiltThatTheCutOffMayUndoIsNotIdentified() {
        WrittenResults results = new WrittenResults();
        for (String question : List.of("tea", "coffee")) {
            results.rated(question, "plain", AT_FIVE).rated(question, "one", Map.of(7, 0.5), 0, 0.5);
        }
        assertThat(results.find("no-tilt", "models", List.of("one"), "up", UP, "margin", 1.0)
                        .answer())
                .isEqualTo(ClaimAnswer.NOT_IDENTIFIED);
    }

    @Test
    void anIndexNeedsTwoQuestions() {
        ClaimFinding finding = moved(0, 0, 0).find("noise", "models", List.of("one"), "up", List.of("tea"));
        assertThat(finding.answer()).isEqualTo(ClaimAnswer.NOT_CHECKABLE_HERE);
        assertThat(finding.detail()).isEqualTo("an index needs at least two questions");
    }
}
