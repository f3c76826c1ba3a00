package dev.plumbline.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.ReplyPosition;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.gate.rule.CandidateVariants;
import dev.plumbline.gate.rule.RobustShift;
import dev.plumbline.gate.rule.WordedRatings;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import dev.plumbline.report.json.ExtraResults;
import dev.plumbline.report.json.RatingResult;
import dev.plumbline.report.json.Remarks;
import dev.plumbline.report.json.Results;
import dev.plumbline.run.Cast;
import dev.plumbline.run.Extras;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.suite.Suite;
import dev.plumbline.suite.Variant;
import dev.plumbline.testing.Suites;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExtrasTextTest {
    private static final ModelRef TUNED = new ModelRef("tuned", "t");
    private static final Variant READ = new Variant("read", "{question}?", null, false);
    private static final Variant ODD = new Variant("odd", "{question}!", null, false);
    private static final Outcome<Rating> FIVE = new Outcome.Measured<>(new Rating(
            SeenDistribution.of(0, 9, new TreeMap<>(Map.of(5, 1.0)), 0, 0.0001),
            RatingMethod.LOGPROBS,
            0,
            5,
            List.of(),
            new TreeMap<>(),
            0));

    private static final Cast CAST = new Cast(new ModelRef("base", "b"), List.of(TUNED), null, Set.of());

    private static Outcome<Rating> rating(double... probabilities) {
        List<TokenLogprob> tokens = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            tokens.add(new TokenLogprob(String.valueOf(5 + i), Math.log(probabilities[i])));
        }
        return new Outcome.Measured<>(new Rating(
                SeenDistribution.of(0, 9, new TreeMap<>(Map.of(5, probabilities[0])), 0, 0.0001),
                RatingMethod.LOGPROBS,
                0,
                5,
                List.of(ReplyPosition.of(tokens)),
                new TreeMap<>(),
                0));
    }

    @Test
    void aModelWhoseRatingsAreAllCertainIsNamed() {
        Suite suite = Suites.small();
        Results results = mock(Results.class);
        when(results.cast()).thenReturn(CAST);
        when(results.suite()).thenReturn(suite);
        when(results.extras())
                .thenReturn(new ExtraResults(Extras.none(), List.of(), List.of(), List.of(), null, List.of()));
        when(results.ratings())
                .thenReturn(List.of(
                        new RatingResult(suite.question("tea"), CAST.base(), rating(0.9, 0.1), null),
                        new RatingResult(suite.question("tea"), TUNED, rating(1, 1e-20), null)));

        assertThat(Remarks.of(results))
                .singleElement()
                .asString()
                .startsWith("tuned: every rating gives one token a probability of 1")
                .contains("after sampling");
    }

    @Test
    void aWordingThatCouldNotBeReadIsNamed() {
        Suite suite = Suites.small();
        RobustShift shift = RobustShift.of(
                suite.question("tea"),
                TUNED,
                List.of(
                        new WordedRatings(null, FIVE, FIVE),
                        new WordedRatings(READ, FIVE, FIVE),
                        new WordedRatings(ODD, FIVE, new Outcome.Unscored<>("no digits"))),
                suite.gate(),
                0);
        Suite worded = mock(Suite.class);
        when(worded.variants()).thenReturn(List.of(READ, ODD));
        Results results = mock(Results.class);
        when(results.suite()).thenReturn(worded);
        when(results.cast()).thenReturn(CAST);
        when(results.extras())
                .thenReturn(new ExtraResults(
                        new Extras(true, true, 0),
                        List.of(),
                        List.of(CandidateVariants.of(TUNED, List.of(shift))),
                        List.of(),
                        null,
                        List.of("judgements by judge: the host takes no temperature")));
        assertThat(Remarks.of(results))
                .containsExactly(
                        "variants: wording odd could not be read, or not for both, on 1 of 1 questions of tuned",
                        "judgements by judge: the host takes no temperature");
    }
}
