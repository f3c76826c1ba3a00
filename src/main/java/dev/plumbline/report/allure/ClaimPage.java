package dev.plumbline.report.allure;

import dev.plumbline.report.json.Results;
import dev.plumbline.report.json.ResultsJson;
import dev.plumbline.report.markdown.Markdown;
import dev.plumbline.wording.ComparisonWording;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import java.util.List;

/** The claims of a suite as the page of the test that checks them. */
public final class ClaimPage {
    private ClaimPage() {}

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
            md.append(Markdown.table(ComparisonWording.claims(run.content().claims())))
                    .append('\n');
        }
        lifecycle.updateTestCase(test -> test.setDescription(md.toString()));
    }
}
