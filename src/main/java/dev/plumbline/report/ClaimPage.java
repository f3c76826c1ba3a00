package dev.plumbline.report;

import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import java.util.List;
import java.util.Map;

/** The claims of a suite in Markdown: for the summary, and as the page of the test that checks them. */
public final class ClaimPage {
    private ClaimPage() {}

    /** A table with a row for each claim, as {@code results.json} tells them; nothing where there is none. */
    static String table(List<Map<String, Object>> claims) {
        if (claims.isEmpty()) {
            return "";
        }
        StringBuilder md = new StringBuilder("\n| claim | answer | what it rests on |\n|---|---|---|\n");
        for (Map<String, Object> claim : claims) {
            md.append("| ").append(cell(claim, "statement"));
            md.append(" | **").append(cell(claim, "answer"));
            md.append("** | ").append(cell(claim, "detail")).append(" |\n");
        }
        return md.toString();
    }

    private static String cell(Map<String, Object> claim, String key) {
        return Markdown.plain(String.valueOf(claim.get(key)));
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
                    .append(run.claims().isEmpty() ? " claims nothing.\n\n" : ":\n");
            md.append(table(run.claims())).append('\n');
        }
        lifecycle.updateTestCase(test -> test.setDescription(md.toString()));
    }
}
