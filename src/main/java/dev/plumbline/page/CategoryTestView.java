package dev.plumbline.page;

import dev.plumbline.results.CategoryTestRow;
import dev.plumbline.results.ValueRange;
import java.util.Map;

/** The comparison of a candidate's explanations of one given answer with base's: the test and each category. */
record CategoryTestView(CategoryTestRow.Prompt test) {
    void write(Html html, String what) {
        html.element(
                        "p",
                        NumberText.percent(test.tv()) + " of the explanations changed category ("
                                + NumberText.rangeOfTwo(test.tv()) + "; chance alone reads "
                                + NumberText.two(test.tvNullMean()) + "). Fisher, Freeman and Halton's test: p "
                                + NumberText.p(test.p()) + ", after Holm over "
                                + NumberText.count(test.members(), "test") + " "
                                + NumberText.p(test.holm()) + ", after Benjamini and Hochberg "
                                + NumberText.p(test.benjaminiHochberg()) + " ("
                                + test.method() + ").")
                .line();
        PageFrame.wide(html, "Differences of " + what, this::differences);
    }

    private void differences(Html html) {
        html.open("table")
                .element("caption", "Share of the candidate's explanations minus base's, with Newcombe's intervals.");
        html.open("thead").open("tr").element("th", "category", "scope", "col");
        html.element("th", "difference", "scope", "col").element("th", "interval", "scope", "col");
        html.close("tr").close("thead").open("tbody").line();
        for (Map.Entry<String, ValueRange> entry : test.differences().entrySet()) {
            html.open("tr").element("th", entry.getKey(), "scope", "row");
            html.element("td", NumberText.valueOfTwo(entry.getValue()), "class", "n");
            html.element("td", NumberText.rangeOfTwo(entry.getValue()), "class", "n")
                    .close("tr")
                    .line();
        }
        html.close("tbody").close("table");
    }
}
