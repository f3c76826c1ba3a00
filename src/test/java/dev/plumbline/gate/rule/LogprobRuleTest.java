package dev.plumbline.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ReplyPosition;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.gate.baseline.DecidedBy;
import dev.plumbline.gate.baseline.Severity;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.measure.Rating;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.stats.sample.ReplyShift;
import dev.plumbline.stats.sample.SampledPower;
import dev.plumbline.stats.sample.Tails;
import dev.plumbline.suite.AnswerSampling;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        return SmallSuite.logprobRule(SmallSuite.tolerating(0.25))
                .judge(rating, rating, shift(low, high, w1), ReplyShift.between(rating.seen(), rating.seen()), noise);
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
                                + " 'plumbline doctor', or sample about 100 answers");
        assertThat(judge(0.125, 0.26, 0, 0.125).reason())
                .isEqualTo(
                        "inconclusive: between 0.125 and 0.260 of the answers moved (noise 0.125), 0.25 is tolerated;"
                                + " the 5 alternatives asked for hide up to 0.00 of the probability: ask for more top-logprobs,"
                                + " or sample about 100 answers");
    }

    @Test
    void theAdviceToSampleIsThatOfThePowerOfTheSampledGate() {
        Rating even = ReadRatings.of(
                Map.of(0, 0.1, 1, 0.1, 2, 0.1, 3, 0.1, 4, 0.1, 5, 0.1, 6, 0.1, 7, 0.1, 8, 0.1, 9, 0.1), 0, 0);
        LogprobRule nine = new LogprobRule(SmallSuite.tolerating(0.15), AnswerSampling.of(200), 9);
        int enough = SampledPower.enough(even.seen().conditional(), 2_000, Tails.of(0.05, 9, 4), 0.15)
                .orElseThrow();
        assertThat(nine.judge(even, even, shift(0.1, 0.2, 0), ReplyShift.between(even.seen(), even.seen()), 0)
                        .reason())
                .endsWith(", or sample about " + enough + " answers");
        LogprobRule strict = new LogprobRule(SmallSuite.tolerating(0.0001), AnswerSampling.of(200), 9);
        assertThat(strict.judge(even, even, shift(0, 0.2, 0), ReplyShift.between(even.seen(), even.seen()), 0)
                        .reason())
                .endsWith("ask for more top-logprobs");
    }

    @Test
    void aHostThatReturnsFewerAlternativesIsNotAskedForMore() {
        Rating at = ReadRatings.at(5);
        Rating one = new Rating(
                at.seen(),
                at.method(),
                0,
                20,
                List.of(ReplyPosition.of(List.of(new TokenLogprob("5", -0.5)))),
                at.counts(),
                0);
        String reason = SmallSuite.logprobRule(SmallSuite.tolerating(0.25))
                .judge(one, at, shift(0, 0.4, 0), ReplyShift.between(at.seen(), at.seen()), 0)
                .reason();
        assertThat(reason)
                .contains("the host returned 1 of 20 alternatives asked for", "use a host that returns more")
                .doesNotContain("ask for more");
    }

    /** Half of it is unseen, of which nine unseen answers can have 9/32 and text has the other 7/32, beside the 1/4 that is seen. */
    private static final Rating LEFT = ReadRatings.of(Map.of(5, 0.25), 0.25, 0.03125);

    /** At most an eighth that is seen and an eighth that is not stand off the scale. */
    private static final Rating STAYED = ReadRatings.of(Map.of(5, 0.75), 0.125, 0.125);

    private static RatingVerdict format(Rating candidate, Rating base, double delta) {
        return SmallSuite.logprobRule(SmallSuite.tolerating(delta))
                .judge(
                        candidate,
                        base,
                        measured(candidate, base),
                        ReplyShift.between(candidate.seen(), base.seen()),
                        0);
    }

    private static @Nullable Shift measured(Rating candidate, Rating base) {
        return candidate.seen().isOnScale() && base.seen().isOnScale()
                ? Shift.between(candidate.seen(), 0, base.seen(), 0)
                : null;
    }

    @Test
    void whatSurelyLeftTheScaleIsComparedWithTheMostThatBaseMayHaveOffIt() {
        // 15/32 less 1/4.
        RatingVerdict beyond = format(LEFT, STAYED, 0.21);
        assertThat(beyond.verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(beyond.reason())
                .isEqualTo("drifted (format): at least 0.219 more of the probability left the scale than in base,"
                        + " 0.21 is tolerated");
        assertThat(format(LEFT, STAYED, 0.21875).reason())
                .isEqualTo("drifted (format): at least 0.500 of the replies moved or left the scale, 0.22 is tolerated"
                        + " (noise 0.000)");
    }

    @Test
    void whatUnseenAnswersCouldHoldHasNotSurelyLeftTheScale() {
        Rating hidden = ReadRatings.of(Map.of(5, 0.5), 0.125, 0.25);
        assertThat(format(hidden, ReadRatings.at(5), 0.125).reason()).doesNotContain("left the scale than in base");
        assertThat(format(hidden, ReadRatings.at(5), 0.12).reason()).contains("left the scale than in base");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.2, 0.3, 0.5, 0.6, 0.9, 0.95, 0.999, 1})
    void moreProbabilityOffTheScaleNeverWeakensAVerdict(double off) {
        Rating base = ReadRatings.of(Map.of(5, 0.6, 6, 0.4), 0, 0);
        TreeMap<Integer, Double> answers = new TreeMap<>();
        if (off < 1) {
            answers.put(5, 0.4 * (1 - off));
            answers.put(6, 0.6 * (1 - off));
        }
        Rating moved = ReadRatings.of(answers, off, 0);
        assertThat(format(moved, base, 0.19).verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(format(base, moved, 0.19).verdict()).isEqualTo(Verdict.DRIFTED);
    }

    @Test
    void allOffTheScaleIsAFormatDriftBothWays() {
        Rating off = ReadRatings.of(Map.of(), 0.97, 0.001);
        RatingVerdict left = format(off, ReadRatings.at(5), 0.25);
        assertThat(left.verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(left.severity()).isEqualTo(Severity.MAJOR);
        assertThat(left.decidedBy()).isEqualTo(DecidedBy.FORMAT);
        assertThat(left.reason())
                .isEqualTo("drifted (format): at least 0.990 more of the probability left the scale than in base,"
                        + " 0.25 is tolerated");
        assertThat(format(ReadRatings.at(5), off, 0.25).reason())
                .startsWith("drifted (format): at least 0.990 more of the probability is on the scale than in base");
    }

    @Test
    void aCutOffThatMayHideAllAnswersProvesNoFormatDrift() {
        Rating hidden = ReadRatings.of(Map.of(), 0.1, 0.1);
        RatingVerdict verdict = format(hidden, ReadRatings.at(5), 0.25);
        assertThat(verdict.verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(verdict.reason()).startsWith("drifted (format): at least 0.900 of the replies moved");
        Rating spread = ReadRatings.of(
                Map.of(0, 0.1, 1, 0.1, 2, 0.1, 3, 0.1, 4, 0.1, 5, 0.1, 6, 0.1, 7, 0.1, 8, 0.1, 9, 0.1), 0, 0);
        assertThat(format(hidden, spread, 0.25).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(format(hidden, spread, 0.25).decidedBy()).isEqualTo(DecidedBy.LEAST_MASS);
    }

    @Test
    void tooLittleOnTheScaleIsNeitherWithinNorDriftedByTheAnswersAlone() {
        Rating little = ReadRatings.of(Map.of(5, 0.25), 0.75, 0);
        RatingVerdict same = format(little, little, 0.15);
        assertThat(same.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(same.decidedBy()).isEqualTo(DecidedBy.LEAST_MASS);
        assertThat(same.reason())
                .isEqualTo(
                        "inconclusive: 0.25 and 0.25 of the probability of the candidate and of base are on the scale, a verdict"
                                + " needs 0.50 (gate.least-mass); word the question so that models answer it with a number alone");
        Rating moved = ReadRatings.of(Map.of(9, 0.125, 5, 0.125), 0.75, 0);
        assertThat(format(moved, little, 0.15).decidedBy()).isEqualTo(DecidedBy.LEAST_MASS);
    }

    @Test
    void bothOffTheScaleIsNotWithin() {
        Rating off = ReadRatings.of(Map.of(), 1, 0);
        assertThat(format(off, off, 0.15).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }
}
