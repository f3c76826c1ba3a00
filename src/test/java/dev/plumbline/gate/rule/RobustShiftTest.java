package dev.plumbline.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.suite.Scale;
import dev.plumbline.suite.Suite;
import dev.plumbline.suite.Variant;
import dev.plumbline.testing.Suites;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RobustShiftTest {
    private static final ModelRef TUNED = new ModelRef("tuned", "t");
    private static final Variant TURNED = new Variant("turned", "{question}?", null, true);
    private static final Variant SHORT = new Variant("short", "{question} 1-5?", new Scale(1, 5), false);

    private final Suite suite = Suites.small();

    private static Outcome<Rating> rating(RatingMethod method, int min, int max, Map<Integer, Double> seen) {
        return new Outcome.Measured<>(new Rating(
                SeenDistribution.of(min, max, new TreeMap<>(seen), 0, 0.0001),
                method,
                0,
                5,
                List.of(),
                new TreeMap<>(),
                0));
    }

    private static Outcome<Rating> at(int answer) {
        return rating(RatingMethod.LOGPROBS, 0, 9, Map.of(answer, 1.0));
    }

    private RobustShift robust(WordedRatings... asked) {
        return RobustShift.of(suite.question("tea"), TUNED, List.of(asked), suite.gate(), 0);
    }

    @Test
    void noiseOfRepeatsWidensTheRobustVerdict() {
        WordedRatings[] still = {new WordedRatings(null, at(3), at(3)), new WordedRatings(TURNED, at(6), at(6))};
        assertThat(robust(still).verdict().verdict()).isEqualTo(Verdict.WITHIN);
        RatingVerdict noisy = RobustShift.of(suite.question("tea"), TUNED, List.of(still), suite.gate(), 0.2)
                .verdict();
        assertThat(noisy.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(noisy.noise()).isEqualTo(0.2);
    }

    @Test
    void anOpinionThatTurnsAroundWithTheQuestionIsContent() {
        RobustShift shift = robust(
                new WordedRatings(null, at(3), at(6)),
                new WordedRatings(TURNED, at(6), at(3)),
                new WordedRatings(
                        SHORT,
                        rating(RatingMethod.LOGPROBS, 1, 5, Map.of(2, 1.0)),
                        rating(RatingMethod.LOGPROBS, 1, 5, Map.of(3, 1.0))));
        assertThat(shift.wordings().stream().map(WordingShift::shift)).hasSize(3);
        assertThat(shift.shift().median().value()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(shift.shift().median().low()).isCloseTo(0.25, within(1e-12));
        assertThat(shift.shift().level()).isEqualTo(0.75);
        assertThat(shift.parts().content()).isCloseTo((7.0 / 24 + 1.0 / 3) / 2, within(1e-12));
        // Base says 3 on the one and, read from the other end, 3 on the other.
        assertThat(shift.rewording()).isEqualTo(new WordingNoise(0, true));
        assertThat(shift.verdict().verdict()).isEqualTo(Verdict.DRIFTED);
    }

    @Test
    void aLikingForHighNumbersIsStyle() {
        RobustShift shift = robust(new WordedRatings(null, at(3), at(6)), new WordedRatings(TURNED, at(3), at(6)));
        assertThat(shift.parts().content()).isCloseTo(0, within(1e-12));
        assertThat(shift.parts().style()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void aShiftNoLargerThanBasesOwnRewordingIsNoDrift() {
        RobustShift shift = robust(new WordedRatings(null, at(3), at(6)), new WordedRatings(TURNED, at(3), at(5)));
        assertThat(shift.rewording()).isEqualTo(new WordingNoise(1, false));
        assertThat(shift.verdict().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(shift.verdict().reason()).contains("by wording alone");
    }

    @Test
    void theMedianOfTheWordingsDecidesAndNotTheWorstOne() {
        RobustShift shift = robust(
                new WordedRatings(null, at(3), at(3)),
                new WordedRatings(new Variant("a", "a {question}", null, false), at(3), at(3)),
                new WordedRatings(new Variant("b", "b {question}", null, false), at(3), at(9)));
        assertThat(shift.verdict().verdict()).isEqualTo(Verdict.WITHIN);
        assertThat(shift.shift().median().high()).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void whatCannotBeReadIsLeftOutAndCountedAnswersAreNotJudged() {
        RobustShift missing = robust(
                new WordedRatings(null, at(3), at(6)), new WordedRatings(TURNED, at(6), new Outcome.Unscored<>("odd")));
        assertThat(missing.asked()).isEqualTo(2);
        assertThat(missing.wordings()).hasSize(1);
        assertThat(missing.shift()).isNull();
        assertThat(missing.verdict().reason()).isEqualTo("inconclusive: fewer than two wordings could be read");
        assertThat(CandidateVariants.of(TUNED, List.of(missing, missing)).components())
                .isNull();

        Outcome<Rating> counted = rating(RatingMethod.SAMPLED, 0, 9, Map.of(3, 1.0));
        assertThat(robust(new WordedRatings(null, counted, counted), new WordedRatings(TURNED, counted, counted))
                        .verdict()
                        .reason())
                .contains("sampled answers");
    }
}
