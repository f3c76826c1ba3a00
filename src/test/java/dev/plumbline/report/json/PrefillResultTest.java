package dev.plumbline.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.measure.Elaboration;
import dev.plumbline.measure.Judgement;
import dev.plumbline.measure.Outcome;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.suite.Category;
import dev.plumbline.suite.Context;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Scale;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PrefillResultTest {
    private static final Category REASONED = new Category("reasoned", "names a reason");
    private static final List<JudgedSample> SAMPLES = List.of(
            new JudgedSample(
                    0,
                    new Outcome.Measured<>(new Elaboration("because", false)),
                    new Outcome.Measured<>(new Judgement(REASONED, "reasoned"))),
            new JudgedSample(1, new Outcome.Failed<>("no reply"), new Outcome.Failed<>("nothing to judge")));

    private final PrefillResult kept = new PrefillResult(
            new PrefillCell(
                    new Question("tea", "do you like tea", null, new Scale(0, 9), null, Context.NONE),
                    5,
                    new ModelRef("tuned", "t"),
                    "set"),
            SAMPLES,
            CategoryCounts.of(
                    List.of(REASONED),
                    SAMPLES.stream().map(JudgedSample::judgement).toList()));

    @Test
    void withoutItsSamplesItStillTellsHowManyTheyWereAndHowTheyCount() {
        PrefillResult light = kept.askedAgain(() -> {
            throw new AssertionError("nobody wanted the samples");
        });
        assertThat(light.cell()).isEqualTo(kept.cell());
        assertThat(light.size()).isEqualTo(2);
        assertThat(light.failed()).isEqualTo(1);
        assertThat(light.counts()).isEqualTo(kept.counts());
    }

    @Test
    void itsSamplesAreAskedForEachTimeTheyAreWanted() {
        AtomicInteger asked = new AtomicInteger();
        PrefillResult light = kept.askedAgain(() -> {
            asked.incrementAndGet();
            return SAMPLES;
        });
        assertThat(light.samples()).isEqualTo(kept.samples());
        assertThat(light.samples()).isEqualTo(SAMPLES);
        assertThat(asked).hasValue(2);
    }
}
