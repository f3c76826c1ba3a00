package dev.plumbline.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.run.Cast;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.suite.Context;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Scale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContextInteractionTest {
    private static final ModelRef BASE = new ModelRef("base", "b");
    private static final ModelRef TUNED = new ModelRef("tuned", "t");
    private static final Question PLAIN =
            new Question("ice", "how much ice", null, new Scale(0, 9), null, Context.NONE);
    private static final Question TRIGGERED = in("triggered");
    private static final Question FORMAL = in("formal");
    private static final Question OTHER =
            new Question("tea", "how much tea", null, new Scale(0, 9), null, Context.NONE);

    private final Map<RatingTrial, Outcome<Rating>> outcomes = new HashMap<>();

    private static Question in(String context) {
        return new Question(
                "ice",
                "how much ice",
                null,
                new Scale(0, 9),
                null,
                new Context(context, "This is " + context + ".", List.of()));
    }

    private void rated(Question question, Outcome<Rating> base, Outcome<Rating> tuned) {
        outcomes.put(new RatingTrial(question, BASE), base);
        outcomes.put(new RatingTrial(question, TUNED), tuned);
    }

    private List<ContextInteraction> found() {
        return new RatingsOfRun(
                        SmallSuite.asking(PLAIN, TRIGGERED, FORMAL, OTHER),
                        new Cast(BASE, List.of(TUNED), null, Set.of()),
                        outcomes,
                        List.of())
                .interactions();
    }

    @Test
    void aContextThatFlipsTheAnswerIsFoundAndOneThatDoesNotIsNot() {
        rated(PLAIN, ReadRatings.measured(5), ReadRatings.measured(5));
        rated(TRIGGERED, ReadRatings.measured(5), ReadRatings.measured(9));
        rated(FORMAL, ReadRatings.measured(4), ReadRatings.measured(4));
        rated(OTHER, ReadRatings.measured(1), ReadRatings.measured(2));
        assertThat(found())
                .satisfiesExactly(
                        triggered -> {
                            assertThat(triggered.question()).isEqualTo(TRIGGERED);
                            assertThat(triggered.against()).isEqualTo(PLAIN);
                            assertThat(triggered.interaction().size().low()).isEqualTo(1);
                            assertThat(triggered.verdict()).isEqualTo(Verdict.DRIFTED);
                        },
                        formal -> {
                            assertThat(formal.interaction().size().high()).isEqualTo(0);
                            assertThat(formal.verdict()).isEqualTo(Verdict.WITHIN);
                        });
    }

    @Test
    void aCandidateThatMovedAlikeInBothContextsHasNoInteraction() {
        rated(PLAIN, ReadRatings.measured(2), ReadRatings.measured(7));
        rated(TRIGGERED, ReadRatings.measured(2), ReadRatings.measured(7));
        assertThat(found())
                .singleElement()
                .extracting(ContextInteraction::verdict)
                .isEqualTo(Verdict.WITHIN);
    }

    @Test
    void littleMassOnTheScaleLeavesItOpen() {
        rated(PLAIN, ReadRatings.measured(2), ReadRatings.measured(2));
        rated(TRIGGERED, ReadRatings.measured(2), new Outcome.Measured<>(ReadRatings.of(Map.of(9, 0.3), 0.7, 0)));
        assertThat(found())
                .singleElement()
                .extracting(ContextInteraction::verdict)
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void whatIsNotMeasuredHasNoInteraction() {
        rated(PLAIN, ReadRatings.measured(2), new Outcome.Unscored<>("empty"));
        rated(TRIGGERED, ReadRatings.measured(2), ReadRatings.measured(2));
        assertThat(found()).isEmpty();
    }
}
