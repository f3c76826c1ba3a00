package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.figure.CaseCharts;
import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.measure.Elaboration;
import dev.plumbline.measure.Judgement;
import dev.plumbline.measure.Outcome;
import dev.plumbline.profile.Profile;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.suite.Category;
import dev.plumbline.suite.Suite;
import dev.plumbline.testing.Suites;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrefillDescriptionTest {
    private static final Category REASONED = new Category("reasoned", "names a reason");
    private static final List<JudgedSample> SAMPLES = List.of(new JudgedSample(
            0,
            new Outcome.Measured<>(new Elaboration("because", false)),
            new Outcome.Measured<>(new Judgement(REASONED, "reasoned"))));

    private final Suite suite = Suites.small();
    private final PrefillResult result = new PrefillResult(
            new PrefillCell(suite.question("tea"), 7, new ModelRef("base", "b"), "modal"),
            SAMPLES,
            CategoryCounts.of(
                    List.of(REASONED),
                    SAMPLES.stream().map(JudgedSample::judgement).toList()));

    @Test
    void aDrawnCaseHasItsChartAndItsSamplesBesideIt() {
        assertThat(described(true)).contains("data:image/svg+xml;base64,").doesNotContain("samples.jsonl");
    }

    @Test
    void aCaseOfALargeRunSaysWhereItsSamplesAre() {
        assertThat(described(false)).doesNotContain("data:image").contains("The samples stand in samples.jsonl");
    }

    private String described(boolean drawn) {
        return new PrefillDescription(
                        suite, mock(Profile.class), drawn ? new CaseCharts(List.of("base"), List.of("reasoned")) : null)
                .of(result, null, null);
    }
}
