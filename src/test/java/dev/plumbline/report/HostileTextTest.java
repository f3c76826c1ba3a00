package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.measure.Elaboration;
import dev.plumbline.measure.Judgement;
import dev.plumbline.measure.Outcome;
import dev.plumbline.report.allure.AllureFiles;
import dev.plumbline.report.allure.AllureNeutraliser;
import dev.plumbline.report.json.JudgedSample;
import dev.plumbline.report.json.PrefillResult;
import dev.plumbline.report.markdown.Markdown;
import dev.plumbline.report.markdown.SamplesText;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.testing.Suites;
import dev.plumbline.text.CsvCell;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Link;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a model says is hostile to every format it is written into. */
public class HostileTextTest {
    static Stream<Arguments> hostileMarkdown() {
        return Stream.of(
                Arguments.of("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
                Arguments.of("[x](javascript:y)", "\\[x\\]\\(javascript\\:y\\)"),
                Arguments.of("![x](y)", "\\!\\[x\\]\\(y\\)"),
                Arguments.of("a|b", "a\\|b"),
                Arguments.of("@octocat @org/team", "\\@&#8203;octocat \\@&#8203;org/team"),
                Arguments.of("#1 o/h#12 GH-3", "\\#&#8203;1 o/h\\#&#8203;12 GH\\-&#8203;3"),
                Arguments.of("o/h@0123456", "o/h\\@&#8203;012345&#8203;6"),
                Arguments.of(
                        "0123456789abcdef0123456789abcdef01234567",
                        "012345&#8203;6789ab&#8203;cdef01&#8203;234567" + "&#8203;89abcd&#8203;ef0123&#8203;4567"),
                Arguments.of("sha256 of 012345 and c# 1", "sha256 of 012345 and c\\# 1"),
                Arguments.of("<!-- c -->", "&lt;\\!\\-\\- c \\-\\-&gt;"),
                Arguments.of("&lt;", "&amp;lt;"));
    }

    @ParameterizedTest
    @MethodSource("hostileMarkdown")
    void markdownTakesItAsPlainWords(String hostile, String plain) {
        assertThat(Markdown.plain(hostile)).isEqualTo(plain);
    }

    @Test
    void markdownKeepsItOnOneLineAndWithoutSequencesThatAreObeyed() {
        assertThat(Markdown.plain("a\nb\u001B[31m\u202Ec")).isEqualTo("a b\uFFFD\\[31m\uFFFDc");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            =1+1,            '=1+1
            +1,              '+1
            -cmd,            '-cmd
            @x,              '@x
            a"b,             `"a""b"`
            plain,           plain
            """)
    void csvDisarmsFormulasAndQuotes(String hostile, String cell) {
        assertThat(CsvCell.of(hostile)).isEqualTo(cell);
    }

    @Test
    void csvLeavesNegativeNumbersNumbers() {
        assertThat(CsvCell.of(-0.5)).isEqualTo("-0.5");
    }

    @Test
    void samplesShowEscapeSequencesInsteadOfObeyingThem() {
        PrefillResult result = new PrefillResult(
                new PrefillCell(Suites.small().question("tea"), 7, new ModelRef("base", "b"), "modal"),
                List.of(new JudgedSample(
                        0,
                        new Outcome.Measured<>(new Elaboration("red \u001B[31m\u202E\nnext", false)),
                        new Outcome.Unscored<>(
                                "unparsed", "\u001B]0;x\u0007 what", new Judgement(null, "\u001B]0;x\u0007 what")))),
                new CategoryCounts(java.util.Map.of()));
        assertThat(SamplesText.of(result))
                .isEqualTo(
                        "--- sample 0: unparsed\nred \uFFFD[31m\uFFFD\nnext\n    the judge said: \uFFFD]0;x\uFFFD what\n\n");
    }

    @Test
    void environmentHoldsOneLineAnEntryWhateverIsInIt() throws IOException {
        StringBuilder out = new StringBuilder();
        AllureFiles.entry(out, "a b", "x\ny=z: \u00E9 \\");
        assertThat(out.toString().lines()).hasSize(1);
        Properties properties = new Properties();
        properties.load(new StringReader(out.toString()));
        assertThat(properties).containsExactly(java.util.Map.entry("a b", "x y=z: \u00E9 \\"));
    }

    @Test
    void allureResultsAreDisarmedBeforeTheyAreWritten() {
        StepResult step = new StepResult()
                .setStatusDetails(new StatusDetails().setMessage("<b>"))
                .setDescriptionHtml("<b>");
        TestResult result = new TestResult()
                .setName("n\u202E")
                .setParameters(
                        new ArrayList<>(List.of(new Parameter().setName("p").setValue("v\u009B"))))
                .setStatusDetails(new StatusDetails().setMessage("<script>").setTrace("<img>\u001B[0m"))
                .setDescriptionHtml("<script>")
                .setSteps(new ArrayList<>(List.of(step)))
                .setLabels(new ArrayList<>(List.of(label("host"), label("thread"), label("suite"))))
                .setLinks(new ArrayList<>(List.of(link("javascript:x"), link("https://example.org"))))
                .setAttachments(new ArrayList<>(List.of(attachment("text/html"), attachment("image/png"))));
        new AllureNeutraliser().beforeTestWrite(result);
        assertThat(result.getStatusDetails().getMessage()).isEqualTo("<\u200Bscript>");
        assertThat(result.getStatusDetails().getTrace()).isEqualTo("<\u200Bimg>\uFFFD[0m");
        assertThat(result.getName()).isEqualTo("n\uFFFD");
        assertThat(result.getParameters()).extracting(Parameter::getValue).containsExactly("v\uFFFD");
        assertThat(result.getDescriptionHtml()).isNull();
        assertThat(step.getStatusDetails().getMessage()).isEqualTo("<\u200Bb>");
        assertThat(step.getDescriptionHtml()).isNull();
        assertThat(result.getLabels()).extracting(Label::getName).containsExactly("suite");
        assertThat(result.getLinks()).extracting(Link::getUrl).containsExactly("https://example.org");
        assertThat(result.getAttachments()).extracting(Attachment::getType).containsExactly("text/plain", "image/png");
    }

    private static Label label(String name) {
        return new Label().setName(name).setValue("x");
    }

    private static Link link(String url) {
        return new Link().setName("x").setUrl(url);
    }

    private static Attachment attachment(String type) {
        return new Attachment().setName("x").setType(type).setSource("y");
    }
}
