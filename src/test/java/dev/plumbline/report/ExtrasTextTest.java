package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.CandidateVariants;
import dev.plumbline.gate.RobustShift;
import dev.plumbline.gate.WordedRatings;
import dev.plumbline.measure.Method;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.run.Extras;
import dev.plumbline.stats.SeenDistribution;
import dev.plumbline.suite.Suite;
import dev.plumbline.suite.Variant;
import dev.plumbline.testing.Suites;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExtrasTextTest {
    private static final ModelRef TUNED = new ModelRef("tuned", "t");
    private static final Variant READ = new Variant("read", "{question}?", null, false);
    private static final Variant ODD = new Variant("odd", "{question}!", null, false);
    private static final Outcome<Rating> FIVE = new Outcome.Measured<>(new Rating(
            SeenDistribution.of(0, 9, new TreeMap<>(Map.of(5, 1.0)), 0, 0.0001),
            Method.LOGPROBS,
            false,
            5,
            List.of(),
            new TreeMap<>(),
            0));

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
                suite.gate());
        Suite worded = mock(Suite.class);
        when(worded.variants()).thenReturn(List.of(READ, ODD));
        Results results = mock(Results.class);
        when(results.suite()).thenReturn(worded);
        when(results.extras())
                .thenReturn(new ExtraResults(
                        new Extras(true, true, 0),
                        List.of(),
                        List.of(CandidateVariants.of(TUNED, List.of(shift))),
                        List.of(),
                        null));
        assertThat(ExtrasText.remarks(results))
                .containsExactly(
                        "variants: wording odd could not be read, or not for both, on 1 of 1 questions of tuned");
    }
}
