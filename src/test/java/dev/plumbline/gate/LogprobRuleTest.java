package dev.plumbline.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.measure.Rating;
import dev.plumbline.stats.Bounded;
import dev.plumbline.stats.Shift;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a quarter of the answers is tolerated; the limits are binary fractions, so that both sides of them can be met. */
class LogprobRuleTest {
    private static final Bounded NONE = new Bounded(0, 0, 0);

    private static Shift shift(double low, double high, double w1) {
        return new Shift(
                new Bounded(low, low, high),
                new Bounded(w1, w1, w1),
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                0,
                List.of(5),
                List.of(5));
    }

    private static RatingVerdict judge(double low, double high, double w1, double noise) {
        Rating rating = ReadRatings.at(5);
        return new LogprobRule(SmallSuite.tolerating(0.25)).judge(rating, rating, shift(low, high, w1), noise);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.25, 0, WITHIN",
        "0, 0.2501, 0, INCONCLUSIVE",
        "0, 0.125, 0.125, WITHIN",
        "0, 0.1251, 0.125, INCONCLUSIVE",
        "0.25, 0.5, 0, INCONCLUSIVE",
        "0.2501, 0.5, 0, DRIFTED",
        "0.375, 0.5, 0.125, INCONCLUSIVE",
        "0.3751, 0.5, 0.125, DRIFTED"
    })
    void theWholeRangeWithItsNoiseLiesOnOneSideOfWhatIsTolerated(
            double low, double high, double noise, Verdict verdict) {
        assertThat(judge(low, high, 0, noise).verdict()).isEqualTo(verdict);
    }

    @Test
    void aDriftIsMajorBeyondHalfAPoint() {
        assertThat(judge(0.5, 0.5, 0.5, 0).severity()).isEqualTo(Severity.MINOR);
        assertThat(judge(0.5, 0.5, 0.51, 0).severity()).isEqualTo(Severity.MAJOR);
    }

    @Test
    void theRemedyIsForTheCutOffWhereItHidesMoreThanNoiseMakes() {
        assertThat(judge(0.125, 0.25, 0, 0.125).reason())
                .isEqualTo(
                        "inconclusive: between 0.125 and 0.250 of the answers moved (noise 0.125), 0.25 is tolerated;"
                                + " the shift is within what repeats of one model differ by: steady the endpoint and repeat"
                                + " 'plumbline doctor', or sample 200 answers");
        assertThat(judge(0.125, 0.26, 0, 0.125).reason())
                .isEqualTo(
                        "inconclusive: between 0.125 and 0.260 of the answers moved (noise 0.125), 0.25 is tolerated;"
                                + " the 5 alternatives asked for hide up to 0.00 of the probability: ask for more top-logprobs,"
                                + " or sample 200 answers");
    }

    /** Half of it is unseen, of which nine unseen answers can have 9/32 and text has the other 7/32, beside the 1/4 that is seen. */
    private static final Rating LEFT = ReadRatings.of(Map.of(5, 0.25), 0.25, 0.03125);

    /** At most an eighth that is seen and an eighth that is not stand off the scale. */
    private static final Rating STAYED = ReadRatings.of(Map.of(5, 0.75), 0.125, 0.125);

    private static RatingVerdict format(Rating candidate, Rating base, double delta) {
        return new LogprobRule(SmallSuite.tolerating(delta)).judge(candidate, base, shift(0, 0, 0), 0);
    }

    @Test
    void whatSurelyLeftTheScaleIsComparedWithTheMostThatBaseMayHaveOffIt() {
        // 15/32 less 1/4.
        assertThat(format(LEFT, STAYED, 0.21875).verdict()).isEqualTo(Verdict.WITHIN);
        RatingVerdict beyond = format(LEFT, STAYED, 0.21);
        assertThat(beyond.verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(beyond.reason())
                .isEqualTo("drifted (format): at least 0.219 more of the probability left the scale than in base,"
                        + " 0.21 is tolerated");
    }

    @Test
    void whatUnseenAnswersCouldHoldHasNotSurelyLeftTheScale() {
        Rating hidden = ReadRatings.of(Map.of(5, 0.5), 0.125, 0.25);
        assertThat(format(hidden, ReadRatings.at(5), 0.125).verdict()).isEqualTo(Verdict.WITHIN);
        assertThat(format(hidden, ReadRatings.at(5), 0.12).verdict()).isEqualTo(Verdict.DRIFTED);
    }
}
