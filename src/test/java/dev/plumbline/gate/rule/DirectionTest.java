package dev.plumbline.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.run.Cast;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.stats.distribution.PairShift.Nearness;
import dev.plumbline.suite.Context;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Scale;
import dev.plumbline.suite.Suite;
import dev.plumbline.testing.Ratings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DirectionTest {
    private static final ModelRef BASE = new ModelRef("base", "b");
    private static final ModelRef ONE = new ModelRef("one", "1");
    private static final ModelRef TWO = new ModelRef("two", "2");
    private static final Question UP = new Question("tea", "how much tea", 1, new Scale(0, 9), null, Context.NONE);
    private static final Question DOWN =
            new Question("coffee", "how much coffee", -1, new Scale(0, 9), null, Context.NONE);
    private static final Question NEITHER =
            new Question("milk", "how much milk", null, new Scale(0, 9), null, Context.NONE);

    private final Suite suite = SmallSuite.asking(UP, DOWN, NEITHER);
    private final Map<RatingTrial, Outcome<Rating>> outcomes = new LinkedHashMap<>();

    private void rated(ModelRef model, int up, int down) {
        outcomes.put(new RatingTrial(UP, model), ReadRatings.measured(up));
        outcomes.put(new RatingTrial(DOWN, model), ReadRatings.measured(down));
        outcomes.put(new RatingTrial(NEITHER, model), ReadRatings.measured(9));
    }

    private RatingsOfRun readings() {
        return new RatingsOfRun(suite, new Cast(BASE, List.of(ONE, TWO), null, Set.of()), outcomes, List.of());
    }

    @Test
    void everyCandidateIsHeldAgainstBaseAndThenTheCandidatesAgainstEachOther() {
        rated(BASE, 5, 5);
        rated(ONE, 6, 5);
        rated(TWO, 5, 8);
        List<Direction> directions = readings().directions();
        assertThat(directions).extracting(Direction::model).containsExactly(ONE, TWO, ONE);
        assertThat(directions).extracting(Direction::against).containsExactly(BASE, BASE, TWO);
        // Up counts as it is and down the other way; milk has no polarity.
        assertThat(directions.get(0).index().mean().value()).isCloseTo(0.5, within(1e-12));
        assertThat(directions.get(1).index().mean().value()).isCloseTo(-1.5, within(1e-12));
        assertThat(directions.get(2).index().mean().value()).isCloseTo(2, within(1e-12));
        // Of 1 and 0 the error is 0.5; t is -1 with one degree of freedom, below which a quarter lies.
        assertThat(directions.get(0).equivalence()).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void valuesThatDoNotDifferHaveNoTestOfEquivalence() {
        rated(BASE, 5, 5);
        rated(ONE, 6, 4);
        rated(TWO, 5, 5);
        assertThat(readings().directions()).extracting(Direction::equivalence).containsExactly(null, null, null);
    }

    @Test
    void fewerThanTwoQuestionsHaveNoDirection() {
        rated(BASE, 5, 5);
        rated(ONE, 6, 5);
        outcomes.put(new RatingTrial(DOWN, ONE), new Outcome.Unscored<>("odd"));
        assertThat(readings().directions()).isEmpty();
        outcomes.put(new RatingTrial(DOWN, ONE), new Outcome.Measured<>(Ratings.sampled(Map.of(5, 200), 0)));
        assertThat(readings().directions()).isEmpty();
        outcomes.remove(new RatingTrial(DOWN, ONE));
        assertThat(readings().directions()).isEmpty();
        rated(ONE, 6, 5);
        outcomes.put(new RatingTrial(DOWN, BASE), new Outcome.Unscored<>("odd"));
        assertThat(readings().directions()).isEmpty();
    }

    @Test
    void candidatesThatWereReadAreHeldAgainstEachOtherQuestionByQuestion() {
        rated(BASE, 0, 5);
        rated(ONE, 6, 5);
        rated(TWO, 6, 8);
        List<CandidatePair> pairs = readings().pairs();
        assertThat(pairs).extracting(CandidatePair::question).containsExactly(UP, DOWN, NEITHER);
        assertThat(pairs).allSatisfy(p -> assertThat(p.first()).isEqualTo(ONE));
        assertThat(pairs.get(1).w1().value()).isCloseTo(3, within(1e-12));
        assertThat(pairs.get(1).meanShift().value()).isCloseTo(-3, within(1e-12));
        assertThat(pairs).extracting(CandidatePair::nearness).startsWith(Nearness.NEARER, Nearness.NOT_NEARER);
    }

    @Test
    void withoutABaseThatWasReadNobodySaysWhoIsNear() {
        rated(ONE, 6, 5);
        rated(TWO, 6, 8);
        outcomes.put(new RatingTrial(UP, BASE), new Outcome.Measured<>(Ratings.sampled(Map.of(0, 200), 0)));
        assertThat(readings().pairs()).extracting(CandidatePair::nearness).containsExactly(null, null, null);
    }
}
