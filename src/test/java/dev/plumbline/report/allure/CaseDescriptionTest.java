package dev.plumbline.report.allure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.figure.CaseCharts;
import dev.plumbline.gate.judge.CategoryContrast;
import dev.plumbline.gate.judge.CellPair;
import dev.plumbline.gate.judge.JudgedCell;
import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.measure.Elaboration;
import dev.plumbline.measure.Judgement;
import dev.plumbline.measure.Outcome;
import dev.plumbline.profile.Profile;
import dev.plumbline.report.json.JudgedSample;
import dev.plumbline.report.json.PrefillResult;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.suite.Category;
import dev.plumbline.suite.Suite;
import dev.plumbline.testing.Suites;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CaseDescriptionTest {
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
        assertThat(described(false)).doesNotContain("data:image").contains("The samples are in samples.jsonl");
    }

    @Test
    void whereBaseWasAskedTheSameItsBarStandsAbove() {
        JudgedCell own = new JudgedCell(result.cell(), result.counts());
        PrefillCell ofBase = new PrefillCell(suite.question("tea"), 7, new ModelRef("plain", "p"), "modal");
        CategoryContrast contrast =
                CategoryContrast.of(new CellPair(own, new JudgedCell(ofBase, result.counts())), suite);
        String md = description(true).prefill(result, contrast, null);
        Matcher picture = Pattern.compile("base64,([^)]+)\\)").matcher(md);
        assertThat(picture.find()).isTrue();
        assertThat(new String(Base64.getDecoder().decode(picture.group(1)), StandardCharsets.UTF_8))
                .containsSubsequence(">plain</text>", ">base</text>");
    }

    private String described(boolean drawn) {
        return description(drawn).prefill(result, null, null);
    }

    private CaseDescription description(boolean drawn) {
        return new CaseDescription(
                suite, mock(Profile.class), drawn ? new CaseCharts(List.of("base"), List.of("reasoned")) : null);
    }
}
