package dev.plumbline.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.Baseline;
import dev.plumbline.gate.baseline.DecidedBy;
import dev.plumbline.gate.baseline.Severity;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import dev.plumbline.stats.hypothesis.Multiplicity;
import dev.plumbline.suite.AnswerSampling;
import dev.plumbline.suite.GateSettings;
import dev.plumbline.suite.OpenQuestions;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import dev.plumbline.testing.Ratings;
import dev.plumbline.testing.Suites;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampledRuleTest {
    private static final ModelRef BASE = new ModelRef("base", "b");
    private static final ModelRef TUNED = new ModelRef("tuned", "t");

    private final Suite suite = Suites.small();
    private final Question tea = suite.question("tea");
    private final Question coffee = suite.question("coffee");
    private final Gate gate = new Gate(suite, Baseline.none(), "local", LocalDate.EPOCH);

    private static RatedPair pair(Question question, Rating base, Rating tuned) {
        return new RatedPair(question, new Outcome.Measured<>(base), new Outcome.Measured<>(tuned));
    }

    private Assessment alone(Rating base, Rating tuned) {
        return gate.assess(tea, BASE, new Outcome.Measured<>(base), TUNED, new Outcome.Measured<>(tuned));
    }

    private RatingVerdict verdict(Rating base, Rating tuned) {
        return alone(base, tuned).verdict();
    }

    @Test
    void aPlainMoveIsADriftAndMajorWhenItIsFar() {
        RatingVerdict far =
                verdict(Ratings.sampled(Map.of(5, 195, 6, 5), 0), Ratings.sampled(Map.of(5, 90, 6, 10, 9, 100), 0));
        assertThat(far.verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(far.severity()).isEqualTo(Severity.MAJOR);
        assertThat(far.reason())
                .startsWith("drifted: at least 0.")
                .contains("200 answers sampled", "limit holds over 1 question)");
        RatingVerdict near =
                verdict(Ratings.sampled(Map.of(5, 195, 6, 5), 0), Ratings.sampled(Map.of(5, 100, 6, 100), 0));
        assertThat(near.verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(near.severity()).isEqualTo(Severity.MINOR);
    }

    @Test
    void aDecidedBaseThatStaysDecidedIsWithin() {
        RatingVerdict verdict =
                verdict(Ratings.sampled(Map.of(5, 197, 6, 3), 0), Ratings.sampled(Map.of(5, 195, 6, 5), 0));
        assertThat(verdict.verdict()).isEqualTo(Verdict.WITHIN);
        assertThat(verdict.reason()).startsWith("within: at most 0.0").endsWith("(200 answers sampled)");
        assertThat(verdict.noise()).isBetween(0.005, 0.03);
    }

    @Test
    void tooFewAnswersDecideNothingHoweverFarTheyLieApart() {
        RatingVerdict verdict = verdict(Ratings.sampled(Map.of(5, 50), 0), Ratings.sampled(Map.of(9, 50), 0));
        assertThat(verdict.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(verdict.reason())
                .isEqualTo("inconclusive: 50 answers were sampled, 100 are needed;"
                        + " set 'samples' under 'rating' to 100 or more");
    }

    @Test
    void repliesThatCameToNoAnswerAreNamedInsteadOfMoreSamples() {
        Rating sampled = Ratings.sampled(Map.of(5, 50), 0);
        Rating cut = new Rating(
                sampled.seen(),
                RatingMethod.SAMPLED,
                0,
                0,
                List.of(),
                sampled.counts(),
                sampled.samples(),
                List.of(),
                "50 of 100 replies came to no answer: cut; raise rating.max-tokens",
                List.of());
        assertThat(verdict(Ratings.sampled(Map.of(5, 100), 0), cut).reason())
                .isEqualTo("inconclusive: 50 answers were sampled, 100 are needed;"
                        + " 50 of 100 replies came to no answer: cut; raise rating.max-tokens");
        assertThat(verdict(cut, Ratings.sampled(Map.of(5, 100), 0)).reason())
                .endsWith("100 are needed; of base, 50 of 100 replies came to no answer: cut; raise rating.max-tokens");
    }

    @Test
    void aSmallToleranceNeedsMoreSamples() {
        GateSettings strict = new GateSettings(0.01, 0.3, 0.05, 0.5, 0.5, GateSettings.JudgeGate.OPTIONAL, 0.6);
        Suite small = new Suite(
                suite.name(),
                suite.folder(),
                null,
                suite.scale(),
                suite.rating(),
                null,
                suite.questions(),
                List.of(),
                List.of(),
                null,
                null,
                strict,
                OpenQuestions.NONE);
        RatingVerdict verdict = new Gate(small, Baseline.none(), "local", LocalDate.EPOCH)
                .assess(
                        tea,
                        BASE,
                        new Outcome.Measured<>(Ratings.sampled(Map.of(5, 200), 0)),
                        TUNED,
                        new Outcome.Measured<>(Ratings.sampled(Map.of(5, 200), 0)))
                .verdict();
        assertThat(verdict.reason()).startsWith("inconclusive: 200 answers were sampled, 1500 are needed;");
    }

    @Test
    void moreAnswersInUseNeedMoreSamples() {
        Map<Integer, Integer> seven = Map.of(1, 15, 2, 15, 3, 15, 4, 15, 5, 15, 6, 15, 7, 15);
        RatingVerdict verdict = verdict(Ratings.sampled(seven, 1), Ratings.sampled(seven, 0));
        assertThat(verdict.reason()).startsWith("inconclusive: 105 answers on the scale were sampled, 140 are needed;");
    }

    @Test
    void leavingTheScaleIsADriftOfItsOwn() {
        RatingVerdict verdict = verdict(Ratings.sampled(Map.of(5, 200), 0), Ratings.sampled(Map.of(5, 120), 80));
        assertThat(verdict.verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(verdict.reason()).startsWith("drifted (format): 0.40 more of the sampled answers left the scale");
        assertThat(verdict.decidedBy()).isEqualTo(DecidedBy.FORMAT);
        assertThat(verdict(Ratings.sampled(Map.of(5, 200), 0), Ratings.sampled(Map.of(5, 190), 10))
                        .verdict())
                .isEqualTo(Verdict.WITHIN);
    }

    @Test
    void aShareOffTheScaleThatMayBeMoreThanIsToleratedIsNotWithin() {
        RatingVerdict verdict = verdict(Ratings.sampled(Map.of(5, 200), 0), Ratings.sampled(Map.of(5, 170), 30));
        assertThat(verdict.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(verdict.decidedBy()).isEqualTo(DecidedBy.FORMAT);
        assertThat(verdict.reason()).startsWith("inconclusive: at most 0.031 of the answers moved, but up to 0.2");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 100, 150, 199, 200})
    void moreAnswersOffTheScaleNeverWeakenTheVerdict(int off) {
        Outcome<Rating> base = new Outcome.Measured<>(Ratings.sampled(Map.of(5, 200), 0));
        Rating left = Ratings.sampled(off == 200 ? Map.of() : Map.of(5, 200 - off), off);
        Outcome<Rating> tuned = off == 200 ? new Outcome.Unscored<>("none", "", left) : new Outcome.Measured<>(left);
        RatingVerdict there = gate.assess(tea, BASE, base, TUNED, tuned).verdict();
        assertThat(there.verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(there.reason()).startsWith("drifted (format): ").contains("left the scale");
        assertThat(there.severity()).isEqualTo(off > 100 ? Severity.MAJOR : Severity.MINOR);
        RatingVerdict back = gate.assess(tea, BASE, tuned, TUNED, base).verdict();
        assertThat(back.verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(back.reason()).startsWith("drifted (format): ").contains("are on the scale");
    }

    @Test
    void halfAScaleIsTooLittleForWithin() {
        Rating half = Ratings.sampled(Map.of(5, 98), 102);
        RatingVerdict verdict = verdict(half, half);
        assertThat(verdict.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(verdict.decidedBy()).isEqualTo(DecidedBy.LEAST_MASS);
        assertThat(verdict.reason())
                .startsWith(
                        "inconclusive: 0.49 and 0.49 of the sampled answers of the candidate and of base are on the scale,"
                                + " a verdict needs 0.50 (gate.least-mass)");
    }

    @Test
    void anOpenRangeIsInconclusiveAndSaysHowManySamplesWouldCloseIt() {
        Map<Integer, Integer> split = Map.of(8, 60, 9, 60);
        RatingVerdict verdict = verdict(Ratings.sampled(split, 0), Ratings.sampled(Map.of(8, 66, 9, 54), 0));
        assertThat(verdict.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(verdict.reason())
                .startsWith("inconclusive: between 0.000 and 0.")
                .endsWith("; the next look of the schedule is at 400 samples: set 'samples' to it");
    }

    @Test
    void afterTheLastLookNoMoreSamplesAreAdvised() {
        Suite last = suite.with(AnswerSampling.of(800));
        Map<Integer, Integer> split = Map.of(8, 400, 9, 400);
        RatingVerdict verdict = new Gate(last, Baseline.none(), "local", LocalDate.EPOCH)
                .assess(
                        tea,
                        BASE,
                        new Outcome.Measured<>(Ratings.sampled(split, 0)),
                        TUNED,
                        new Outcome.Measured<>(Ratings.sampled(Map.of(8, 520, 9, 280), 0)))
                .verdict();
        assertThat(verdict.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(verdict.reason()).contains("no look is left");
    }

    @Test
    void moreQuestionsWidenTheLimitsOfEachButNotItsPValue() {
        RatedPair first =
                pair(tea, Ratings.sampled(Map.of(5, 140, 6, 60), 0), Ratings.sampled(Map.of(5, 89, 6, 111), 0));
        RatedPair second =
                pair(coffee, Ratings.sampled(Map.of(5, 100, 6, 100), 0), Ratings.sampled(Map.of(5, 97, 6, 103), 0));
        SampledEvidence alone =
                gate.family(BASE, TUNED, List.of(first)).about("tea").orElseThrow();
        SampledFamily family = gate.family(BASE, TUNED, List.of(first, second));
        SampledEvidence among = family.about("tea").orElseThrow();
        assertThat(among.shift().test()).isEqualTo(alone.shift().test());
        assertThat(among.shift().tv().low()).isLessThan(alone.shift().tv().low());
        assertThat(among.shift().tv().high()).isEqualTo(alone.shift().tv().high());
        assertThat(alone.holm()).isEqualTo(alone.shift().test().p());
        double[] raw = Stream.of("tea", "coffee")
                .mapToDouble(q -> family.about(q).orElseThrow().shift().test().p())
                .toArray();
        assertThat(among.holm()).isEqualTo(Multiplicity.holm(raw)[0]).isGreaterThan(alone.holm());
        assertThat(among.family()).isEqualTo(2);
    }

    @Test
    void aRatingByProbabilitiesIsNoMemberOfTheFamily() {
        Rating sampled = Ratings.sampled(Map.of(5, 200), 0);
        Rating read = new Rating(sampled.seen(), RatingMethod.LOGPROBS, 0, 5, List.of(), new java.util.TreeMap<>(), 0);
        SampledFamily family = gate.family(BASE, TUNED, List.of(pair(tea, sampled, sampled), pair(coffee, read, read)));
        assertThat(family.about("coffee")).isEmpty();
        assertThat(family.about("tea").orElseThrow().family()).isEqualTo(1);
        assertThat(gate.assess(pair(coffee, read, read), BASE, TUNED, family)
                        .verdict()
                        .verdict())
                .isEqualTo(Verdict.WITHIN);
    }
}
