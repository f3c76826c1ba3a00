package dev.plumbline.report;

import dev.plumbline.results.ClaimRow;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import java.util.List;

/** The claims of a suite in Markdown: for the summary, and as the page of the test that checks them. */
public final class ClaimPage {
    private ClaimPage() {}

    /** A table with a row for each claim, nothing if there is none. */
    static String table(List<ClaimRow> claims) {
        if (claims.isEmpty()) {
            return "";
        }
        StringBuilder md = new StringBuilder("\n| claim | answer | what it rests on |\n|---|---|---|\n");
        for (ClaimRow claim : claims) {
            md.append("| ").append(Markdown.plain(claim.statement()));
            md.append(" | **").append(Markdown.plain(claim.answer()));
            md.append("** | ").append(Markdown.plain(claim.detail())).append(" |\n");
        }
        return md.toString();
    }

    /** Makes the table the description of the current test; where Allure does not listen, nothing happens. */
    public static void describe(List<ResultsJson> runs) {
        AllureLifecycle lifecycle = Allure.getLifecycle();
        if (lifecycle.getCurrentTestCase().isEmpty()) {
            return;
        }
        StringBuilder md = new StringBuilder();
        for (ResultsJson run : runs) {
            Results results = run.results();
            ShiftDescription.notes(md, results.suite(), results.profile());
            md.append(Markdown.plain(results.suite().name()))
                    .append(run.content().claims().isEmpty() ? " claims nothing.\n\n" : ":\n");
            md.append(table(run.content().claims())).append('\n');
        }
        lifecycle.updateTestCase(test -> test.setDescription(md.toString()));
    }
}
