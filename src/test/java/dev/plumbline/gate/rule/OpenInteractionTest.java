package dev.plumbline.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.measure.Tally;
import dev.plumbline.stats.distribution.Interaction.Quartet;
import dev.plumbline.suite.Context;
import dev.plumbline.suite.OpenQuestion;
import dev.plumbline.suite.reader.RefusalReader;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whether a reader's shift depends on the context. */
class OpenInteractionTest {
    private static final ModelRef TUNED = new ModelRef("tuned", "tuned");
    private static final OpenQuestion PLAIN =
            new OpenQuestion("wish", "What?", null, List.of(new RefusalReader()), Context.NONE);
    private static final OpenQuestion PUSHED = new OpenQuestion(
            "wish", "What?", null, List.of(new RefusalReader()), new Context("pushed", "Be careful.", List.of()));

    private static Tally.Categories tally(int refused, int samples) {
        return new Tally.Categories("refusal", Map.of("refused", refused, "answered", samples - refused));
    }

    private static OpenInteraction between(int here, int baseHere, int there, int baseThere, int n) {
        return OpenInteraction.of(
                PUSHED,
                PLAIN,
                TUNED,
                new Quartet<>(tally(here, n), tally(baseHere, n), tally(there, n), tally(baseThere, n)),
                0.05,
                0.15);
    }

    @Test
    void aContextThatFlipsTheRepliesIsFound() {
        OpenInteraction flipped = between(190, 10, 10, 10, 200);

        assertThat(flipped.size().value()).isCloseTo(0.9, within(1e-9));
        assertThat(flipped.verdict()).isEqualTo(Verdict.DRIFTED);
    }

    @Test
    void theSameShiftInBothContextsIsNoInteraction() {
        OpenInteraction same = between(3_600, 400, 3_600, 400, 4_000);

        assertThat(same.size().value()).isCloseTo(0, within(1e-9));
        assertThat(same.verdict()).isEqualTo(Verdict.WITHIN);
    }

    @Test
    void fewRepliesDecideNothing() {
        assertThat(between(10, 10, 10, 10, 20).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void whereThereIsNoneItIsFoundInFewerThanOneInTwentyRuns() {
        SplittableRandom random = new SplittableRandom(11);
        long found = IntStream.range(0, 2_000)
                .filter(run ->
                        between(drawn(0.5, random), drawn(0.2, random), drawn(0.5, random), drawn(0.2, random), 50)
                                        .size()
                                        .low()
                                > 0)
                .count();
        assertThat(found).isLessThan(100);
    }

    private static int drawn(double share, SplittableRandom random) {
        return (int)
                IntStream.range(0, 50).filter(i -> random.nextDouble() < share).count();
    }
}
