package dev.plumbline.report.allure;

import dev.plumbline.figure.Figures;
import dev.plumbline.gate.rule.SuiteVerdict;
import dev.plumbline.report.json.LargeRun;
import dev.plumbline.report.json.Results;
import dev.plumbline.report.json.ResultsJson;
import dev.plumbline.report.json.VerdictLines;
import dev.plumbline.report.markdown.Markdown;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import java.io.IOException;
import java.util.List;

/** The verdicts and the heat map, as far as Allure can carry them: the description of the test that sees all others. */
public final class OverviewDescription {
    private OverviewDescription() {}

    /** Makes it the description of the current test; where Allure does not listen, nothing happens. */
    public static void describe(List<ResultsJson> runs) throws IOException {
        AllureLifecycle lifecycle = Allure.getLifecycle();
        if (lifecycle.getCurrentTestCase().isEmpty()) {
            return;
        }
        StringBuilder md = new StringBuilder();
        for (ResultsJson run : runs) {
            md.append(of(run));
        }
        lifecycle.updateTestCase(test -> test.setDescription(md.toString()));
    }

    static String of(ResultsJson content) throws IOException {
        Results results = content.results();
        StringBuilder md = new StringBuilder("**");
        md.append(Markdown.plain(results.suite().name())).append(" on ");
        md.append(Markdown.plain(results.profile().name())).append("**\n\n");
        results.notes().forEach(n -> md.append("> ").append(Markdown.plain(n)).append("\n\n"));
        for (SuiteVerdict verdict : results.verdicts()) {
            md.append("- ").append(Markdown.plain(VerdictLines.of(verdict))).append('\n');
        }
        VerdictLines.further(results)
                .forEach(line -> md.append("- ").append(Markdown.plain(line)).append('\n'));
        md.append('\n');
        if (LargeRun.is(results)) {
            return md.append(LargeRun.lines(results)
                            .map(Markdown::plain)
                            .findFirst()
                            .orElse(""))
                    .append("\n\n")
                    .toString();
        }
        Figures.atAGlance(content.content()).forEach(chart -> ShiftDescription.image(md, chart));
        md.append("All results, and what this run cannot show: target/plumbline/")
                .append(Markdown.plain(results.suite().name()))
                .append("/overview\\.html; the executor on Allure's first page links to it.\n\n");
        return md.toString();
    }
}
