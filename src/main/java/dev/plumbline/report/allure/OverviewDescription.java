package dev.plumbline.report.allure;

import dev.plumbline.figure.Figures;
import dev.plumbline.gate.rule.SuiteVerdict;
import dev.plumbline.report.json.LargeRun;
import dev.plumbline.report.json.Results;
import dev.plumbline.report.json.ResultsJson;
import dev.plumbline.report.json.VerdictLines;
import dev.plumbline.report.markdown.Markdown;
import dev.plumbline.wording.ComparisonWording;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import java.io.IOException;
import java.util.List;

/** The descriptions of whole runs in Allure: verdicts and heat maps for one test, claims for another. A {@link LargeRun} has no heat map. */
public final class OverviewDescription {
    private OverviewDescription() {}

    /** Sets the verdicts and heat maps of these runs as the description of the current test. Does nothing without an Allure listener. */
    public static void describe(List<ResultsJson> runs) throws IOException {
        StringBuilder md = new StringBuilder();
        for (ResultsJson run : runs) {
            md.append(of(run));
        }
        describe(md.toString());
    }

    /** Sets the claims of these runs as the description of the current test. Does nothing without an Allure listener. */
    public static void describeClaims(List<ResultsJson> runs) {
        StringBuilder md = new StringBuilder();
        for (ResultsJson run : runs) {
            Results results = run.results();
            CaseDescription.notes(md, results.suite(), results.profile());
            md.append(Markdown.plain(results.suite().name()))
                    .append(run.content().claims().isEmpty() ? " claims nothing.\n\n" : ":\n");
            md.append(Markdown.table(ComparisonWording.claims(run.content().claims())))
                    .append('\n');
        }
        describe(md.toString());
    }

    private static void describe(String markdown) {
        AllureLifecycle lifecycle = Allure.getLifecycle();
        if (lifecycle.getCurrentTestCase().isPresent()) {
            lifecycle.updateTestCase(test -> test.setDescription(markdown));
        }
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
        Figures.atAGlance(content.content()).forEach(chart -> CaseDescription.image(md, chart));
        md.append("All results, and what this run cannot show: target/plumbline/")
                .append(Markdown.plain(results.suite().name()))
                .append("/overview\\.html; the executor on Allure's first page links to it.\n\n");
        return md.toString();
    }
}
