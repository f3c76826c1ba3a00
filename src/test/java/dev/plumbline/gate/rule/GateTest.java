package dev.plumbline.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.Baseline;
import dev.plumbline.gate.baseline.BaselineEntry;
import dev.plumbline.gate.baseline.Severity;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import dev.plumbline.testing.Suites;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    private static final ModelRef BASE = new ModelRef("base", "b");
    private static final ModelRef TUNED = new ModelRef("tuned", "t");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    /** All mass seen, so that the bounds are points. */
    private static final Rating AT_FIVE = rating(RatingMethod.LOGPROBS, false, 0, 0.001, Map.of(5, 0.999, 6, 0.001));

    private final Suite suite = Suites.small();
    private final Question question = suite.question("tea");

    private static Rating rating(
            RatingMethod method, boolean onLattice, double nonScale, double cut, Map<Integer, Double> seen) {
        return new Rating(
                SeenDistribution.of(0, 9, new TreeMap<>(seen), nonScale, cut),
                method,
                onLattice ? 0.125 : 0,
                5,
                List.of(),
                new TreeMap<>(),
                0);
    }

    private static Rating moved(double p) {
        return rating(RatingMethod.LOGPROBS, false, 0, 0.0001, Map.of(5, 0.999 - p, 6, 0.001, 9, p));
    }

    private Assessment assess(Rating base, Rating tuned, Baseline baseline) {
        return new Gate(suite, baseline, "local", TODAY)
                .assess(question, BASE, new Outcome.Measured<>(base), TUNED, new Outcome.Measured<>(tuned));
    }

    private static BaselineEntry accepted(String profile, double tv, double w1, LocalDate expires) {
        return new BaselineEntry(
                profile,
                "base",
                "tuned",
                "tea",
                null,
                tv,
                w1,
                tv,
                tv,
                null,
                0.02,
                "meant to",
                "me",
                TODAY,
                expires,
                null,
                null);
    }

    @ParameterizedTest
    @CsvSource({"0.14, WITHIN, NONE", "0.16, DRIFTED, MAJOR", "0.9, DRIFTED, MAJOR"})
    void decidesByWhetherTheWholeRangeIsTolerated(double p, Verdict verdict, Severity severity) {
        Assessment assessment = assess(AT_FIVE, moved(p), Baseline.none());
        assertThat(assessment.verdict().verdict()).isEqualTo(verdict);
        assertThat(assessment.verdict().severity()).isEqualTo(severity);
        assertThat(assessment.passes()).isEqualTo(verdict == Verdict.WITHIN);
    }

    @Test
    void aDriftOfHalfAPointOrLessIsMinor() {
        Rating oneStep = rating(RatingMethod.LOGPROBS, false, 0, 0.0001, Map.of(5, 0.6, 6, 0.4));
        assertThat(assess(AT_FIVE, oneStep, Baseline.none()).verdict().severity())
                .isEqualTo(Severity.MINOR);
    }

    @Test
    void isInconclusiveWhereTheCutOffHidesTheAnswerAndSaysWhatHelps() {
        Rating base = rating(RatingMethod.LOGPROBS, false, 0, 0.001, Map.of(5, 0.7, 6, 0.3));
        Rating hidden = rating(RatingMethod.LOGPROBS, false, 0, 0.2, Map.of(5, 0.7));
        RatingVerdict verdict = assess(base, hidden, Baseline.none()).verdict();
        assertThat(verdict.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(verdict.reason())
                .startsWith("inconclusive:")
                .contains("hide up to 0.30", "ask for more top-logprobs");
    }

    @Test
    void aReplyThatSurelyMovedOrLeftTheScaleIsADriftAlthoughTheCutOffHidesWhich() {
        Rating hidden = rating(RatingMethod.LOGPROBS, false, 0, 0.2, Map.of(5, 0.7));
        RatingVerdict verdict = assess(AT_FIVE, hidden, Baseline.none()).verdict();
        assertThat(verdict.verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(verdict.reason())
                .isEqualTo("drifted (format): at least 0.299 of the replies moved or left the scale, 0.15 is tolerated"
                        + " (noise 0.000)");
    }

    @Test
    void isInconclusiveWithinNumericNoiseOfTheLimitOnALattice() {
        Rating base = rating(RatingMethod.LOGPROBS, true, 0, 0.0001, Map.of(5, 0.6, 6, 0.4));
        Rating tuned = rating(RatingMethod.LOGPROBS, true, 0, 0.0001, Map.of(5, 0.44, 6, 0.56));
        RatingVerdict verdict = assess(base, tuned, Baseline.none()).verdict();
        assertThat(verdict.noise()).isBetween(0.05, 0.0625);
        assertThat(verdict.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(verdict.reason()).contains("numeric noise");
    }

    @Test
    void whatRepeatsOfEitherModelDifferByWidensTheRangeWhereItIsMoreThanRounding() {
        Gate watched = new Gate(suite, Baseline.none(), "local", TODAY, Map.of("base", 0.01, "tuned", 0.04));
        RatingVerdict verdict = watched.assess(
                        question, BASE, new Outcome.Measured<>(AT_FIVE), TUNED, new Outcome.Measured<>(moved(0.16)))
                .verdict();
        assertThat(verdict.noise()).isEqualTo(0.04);
        assertThat(verdict.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(verdict.reason()).contains("repeats of one model differ by", "plumbline doctor");
    }

    @Test
    void leavingTheScaleIsADriftOfItsOwn() {
        Rating chatty = rating(RatingMethod.LOGPROBS, false, 0.3, 0.01, Map.of(5, 0.69, 6, 0.01));
        assertThat(assess(AT_FIVE, chatty, Baseline.none()).verdict().reason()).startsWith("drifted (format)");
    }

    @Test
    void neverComparesAcrossMethods() {
        Rating sampled = rating(RatingMethod.SAMPLED, false, 0, 0, Map.of(5, 1.0));
        assertThat(assess(AT_FIVE, sampled, Baseline.none()).verdict().reason())
                .isEqualTo("inconclusive: base and candidate were rated by different methods");
    }

    @Test
    void anUnscoredRatingIsInconclusiveNotZero() {
        Assessment assessment = new Gate(suite, Baseline.none(), "local", TODAY)
                .assess(question, BASE, new Outcome.Measured<>(AT_FIVE), TUNED, new Outcome.Unscored<>("no digits"));
        assertThat(assessment.shift()).isNull();
        assertThat(assessment.verdict().reason())
                .isEqualTo("inconclusive: the rating of the candidate could not be scored: no digits");
    }

    @Test
    void aShiftThatSomebodyAcceptedPasses() {
        Assessment assessment = assess(AT_FIVE, moved(0.3), new Baseline(List.of(accepted("local", 0.3, 1.2, null))));
        assertThat(assessment.verdict().verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(assessment.passes()).isTrue();
    }

    @Test
    void anAcceptedShiftThatMovedFurtherOrBackIsNewsAgain() {
        Baseline baseline = new Baseline(List.of(accepted("local", 0.3, 1.2, null)));
        assertThat(assess(AT_FIVE, moved(0.33), baseline).passes()).isFalse();
        assertThat(assess(AT_FIVE, moved(0.27), baseline).passes()).isFalse();
        assertThat(assess(AT_FIVE, moved(0.31), baseline).passes()).isTrue();
    }

    @Test
    void theReasonSaysHowFarAnAcceptedShiftHasMoved() {
        Baseline baseline = new Baseline(List.of(accepted("local", 0.3, 1.2, null)));
        assertThat(assess(AT_FIVE, moved(0.38), baseline).verdict().reason())
                .startsWith("drifted: ")
                .endsWith("; accepted at 0.300 on 2026-11-24 by me; now 0.380: moved further by 0.080");
        assertThat(assess(AT_FIVE, moved(0.2), baseline).verdict().reason())
                .endsWith("; accepted at 0.300 on 2026-11-24 by me; now 0.200: moved back by 0.100");
        Assessment within = assess(AT_FIVE, moved(0.1), baseline);
        assertThat(within.passes()).isTrue();
        assertThat(within.acceptedBy()).isNull();
        assertThat(within.verdict().reason())
                .endsWith("; now 0.100 and within: moved back, the entry no longer applies");
        Baseline expired = new Baseline(List.of(accepted("local", 0.3, 1.2, TODAY.minusDays(1))));
        assertThat(assess(AT_FIVE, moved(0.3), expired).verdict().reason()).endsWith("; expired after 2026-11-23");
    }

    @Test
    void aMoveThatNoiseCanMakeIsNone() {
        Rating base = rating(RatingMethod.LOGPROBS, true, 0, 0.0001, Map.of(5, 0.6, 6, 0.4));
        Rating tuned = rating(RatingMethod.LOGPROBS, true, 0, 0.0001, Map.of(5, 0.1, 6, 0.9));
        Assessment now = assess(base, tuned, Baseline.none());
        double noise = now.verdict().noise();
        assertThat(noise).isBetween(0.03, 0.0625);
        Baseline near = new Baseline(List.of(accepted("local", 0.5 - noise + 0.001, 0.5, null)));
        Baseline far = new Baseline(List.of(accepted("local", 0.5 - noise - 0.001, 0.5, null)));
        assertThat(assess(base, tuned, near).passes()).isTrue();
        assertThat(assess(base, tuned, far).passes()).isFalse();
    }

    @Test
    void anAcceptedShiftThatMovedElsewhereOnTheScaleIsNewsAgain() {
        Baseline baseline = new Baseline(List.of(accepted("local", 0.3, 0.3, null)));
        assertThat(assess(AT_FIVE, moved(0.3), baseline).passes()).isFalse();
    }

    @Test
    void anEntryOfAnotherProfileOrPastItsDayAcceptsNothing() {
        assertThat(assess(AT_FIVE, moved(0.3), new Baseline(List.of(accepted("other", 0.3, 1.2, null))))
                        .passes())
                .isFalse();
        assertThat(assess(AT_FIVE, moved(0.3), new Baseline(List.of(accepted("local", 0.3, 1.2, TODAY.minusDays(1)))))
                        .passes())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1, 0, DRIFTED",
        "0, 3, 0, WITHIN",
        "0, 2, 1, INCONCLUSIVE",
        "1, 0, 2, DRIFTED",
        "0, 0, 0, INCONCLUSIVE"
    })
    void aCandidateDriftedIfAnyQuestionDid(int drifted, int within, int inconclusive, Verdict verdict) {
        List<Assessment> all = new java.util.ArrayList<>();
        Rating unclear = rating(RatingMethod.LOGPROBS, false, 0, 0.2, Map.of(5, 0.7));
        Rating spread = rating(RatingMethod.LOGPROBS, false, 0, 0.001, Map.of(5, 0.7, 6, 0.3));
        for (int i = 0; i < drifted; i++) {
            all.add(assess(AT_FIVE, moved(0.5), Baseline.none()));
        }
        for (int i = 0; i < within; i++) {
            all.add(assess(AT_FIVE, moved(0.01), Baseline.none()));
        }
        for (int i = 0; i < inconclusive; i++) {
            all.add(assess(spread, unclear, Baseline.none()));
        }
        assertThat(SuiteVerdict.of(TUNED, all))
                .isEqualTo(new SuiteVerdict(TUNED, verdict, drifted, within, inconclusive, 0, false));
    }
}
