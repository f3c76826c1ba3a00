package dev.plumbline.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.Baseline;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import dev.plumbline.run.Cast;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.stats.distribution.PairShift.Nearness;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import dev.plumbline.testing.Ratings;
import dev.plumbline.testing.Suites;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Two candidates whose answers were counted, held against each other. */
class SampledPairTest {
    private static final ModelRef BASE = new ModelRef("base", "b");
    private static final ModelRef ONE = new ModelRef("one", "1");
    private static final ModelRef TWO = new ModelRef("two", "2");
    private static final Map<Integer, Integer> AT_FIVE = Map.of(5, 195, 6, 5);
    private static final Map<Integer, Integer> AT_NINE = Map.of(8, 100, 9, 100);
    private static final Map<Integer, Integer> NEAR_NINE = Map.of(8, 90, 9, 110);

    private final Suite suite = Suites.small();
    private final Map<RatingTrial, Outcome<Rating>> outcomes = new LinkedHashMap<>();

    private void rated(String question, ModelRef model, Rating rating) {
        outcomes.put(new RatingTrial(suite.question(question), model), new Outcome.Measured<>(rating));
    }

    private void rated(String question, ModelRef model, Map<Integer, Integer> counts) {
        rated(question, model, Ratings.sampled(counts, 0));
    }

    private List<CandidatePair> pairs(ModelRef... candidates) {
        Gate gate = new Gate(suite, Baseline.none(), "local", LocalDate.of(2026, 11, 24));
        List<Assessment> assessments = new ArrayList<>();
        for (ModelRef candidate : candidates) {
            List<RatedPair> asked = suite.questions().stream()
                    .filter(q -> outcomes.containsKey(new RatingTrial(q, candidate)))
                    .map(q -> new RatedPair(q, outcome(q, BASE), outcome(q, candidate)))
                    .toList();
            SampledFamily family = gate.family(BASE, candidate, asked);
            asked.forEach(pair -> assessments.add(gate.assess(pair, BASE, candidate, family)));
        }
        return new RatingsOfRun(suite, new Cast(BASE, List.of(candidates), null, Set.of()), outcomes, assessments)
                .pairs();
    }

    private Outcome<Rating> outcome(Question question, ModelRef model) {
        return outcomes.getOrDefault(new RatingTrial(question, model), new Outcome.Unscored<>("not asked"));
    }

    @Test
    void theDistancesAreThoseOfTheSharesAndTheirIntervalsHoldThem() {
        rated("tea", BASE, AT_FIVE);
        rated("tea", ONE, AT_NINE);
        rated("tea", TWO, Map.of(7, 40, 8, 60, 9, 100));
        CandidatePair pair = pairs(ONE, TWO).get(0);
        assertThat(pair.method()).isEqualTo(RatingMethod.SAMPLED);
        assertThat(pair.first()).isEqualTo(ONE);
        assertThat(pair.second()).isEqualTo(TWO);
        assertThat(pair.tv().value()).isCloseTo(0.2, within(1e-12));
        assertThat(pair.w1().value()).isCloseTo(0.2, within(1e-12));
        assertThat(pair.meanShift().value()).isCloseTo(8.5 - 8.3, within(1e-12));
        // The standard error of the difference of means is sqrt(0.25 / 199 + 0.61 / 199), about 0.066.
        assertThat(pair.meanShift().low()).isBetween(0.05, 0.09);
        assertThat(pair.meanShift().high()).isBetween(0.31, 0.35);
        assertThat(pair.tv().low()).isBetween(0.02, 0.2);
        assertThat(pair.tv().high()).isBetween(0.2, 0.35);
        assertThat(pair.nearness()).isEqualTo(Nearness.NEARER);
    }

    @Test
    void turnedAroundOnlyTheSignOfTheMeanTurns() {
        rated("tea", BASE, AT_FIVE);
        rated("tea", ONE, AT_NINE);
        rated("tea", TWO, NEAR_NINE);
        CandidatePair pair = pairs(ONE, TWO).get(0);
        CandidatePair turned = pairs(TWO, ONE).get(0);
        assertThat(turned.tv().value()).isEqualTo(pair.tv().value());
        assertThat(turned.w1().value()).isEqualTo(pair.w1().value());
        assertThat(turned.meanShift().value()).isEqualTo(-pair.meanShift().value());
        assertThat(turned.meanShift().low()).isCloseTo(-pair.meanShift().high(), within(1e-12));
    }

    @Test
    void whoIsNearIsToldOnlyWhereTheIntervalsDecideIt() {
        rated("tea", BASE, AT_FIVE);
        rated("tea", ONE, AT_NINE);
        rated("tea", TWO, Map.of(5, 190, 6, 10));
        assertThat(pairs(ONE, TWO).get(0).nearness()).isEqualTo(Nearness.NOT_NEARER);
        rated("tea", TWO, Map.of(5, 100, 9, 100));
        assertThat(pairs(ONE, TWO).get(0).nearness()).isEqualTo(Nearness.OPEN);
    }

    @Test
    void withoutACountedBaseNobodySaysWhoIsNear() {
        rated("tea", ONE, AT_NINE);
        rated("tea", TWO, NEAR_NINE);
        assertThat(pairs(ONE, TWO))
                .singleElement()
                .satisfies(p -> assertThat(p.nearness()).isNull());
        rated("tea", BASE, read());
        assertThat(pairs(ONE, TWO))
                .singleElement()
                .satisfies(p -> assertThat(p.nearness()).isNull());
    }

    @Test
    void aCountedAndAReadRatingAreNotCompared() {
        rated("tea", BASE, AT_FIVE);
        rated("tea", ONE, AT_NINE);
        rated("tea", TWO, read());
        assertThat(pairs(ONE, TWO)).isEmpty();
    }

    @Test
    void anotherQuestionMovesNoNumber() {
        rated("tea", BASE, AT_FIVE);
        rated("tea", ONE, AT_NINE);
        rated("tea", TWO, NEAR_NINE);
        CandidatePair alone = pairs(ONE, TWO).get(0);
        rated("coffee", BASE, AT_FIVE);
        rated("coffee", ONE, AT_FIVE);
        rated("coffee", TWO, AT_NINE);
        assertThat(pairs(ONE, TWO)).hasSize(2).contains(alone);
    }

    @Test
    void answersOffTheScaleStandInNoDistance() {
        rated("tea", BASE, AT_FIVE);
        rated("tea", ONE, Ratings.sampled(AT_NINE, 100));
        rated("tea", TWO, AT_NINE);
        assertThat(pairs(ONE, TWO).get(0).tv().value()).isZero();
    }

    private static Rating read() {
        return new Rating(
                SeenDistribution.of(0, 9, new TreeMap<>(Map.of(5, 1.0)), 0, 0),
                RatingMethod.LOGPROBS,
                0,
                5,
                List.of(),
                new TreeMap<>(),
                0);
    }
}
