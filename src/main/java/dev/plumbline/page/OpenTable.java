package dev.plumbline.page;

import dev.plumbline.results.ComparisonRow;
import java.util.List;

/** The comparisons of open questions and their sets on the first page. */
record OpenTable(PageInput input) {
    void write(Html html) {
        List<ComparisonRow> all = OpenPage.comparisons(input);
        if (all.isEmpty()) {
            return;
        }
        html.element("h2", "Open questions").line();
        if (all.size() > OverviewPage.MOST_ROWS) {
            html.element("p", "The first " + OverviewPage.MOST_ROWS + " of " + all.size() + "; results.json holds all.")
                    .line();
        }
        PageFrame.wide(html, "Open questions", this::table);
    }

    private void table(Html html) {
        html.open("table").open("thead").open("tr");
        for (String head :
                new String[] {"question or set", "reader", "candidate", "verdict", "shift", "between", "tolerated"}) {
            html.element("th", head, "scope", "col");
        }
        html.close("tr").close("thead").open("tbody").line();
        OpenPage.comparisons(input).stream().limit(OverviewPage.MOST_ROWS).forEach(c -> row(html, c));
        html.close("tbody").close("table");
    }

    private static void row(Html html, ComparisonRow c) {
        html.open("tr").open("th", "scope", "row");
        if (c.level().equals("question")) {
            html.link("pages/open/" + FileNames.of(c.name()), c.name());
        } else {
            html.text(c.level() + " " + c.name());
        }
        html.close("th").element("td", c.reader()).element("td", c.candidate());
        html.element("td", c.verdict() + (c.accepted() ? ", accepted" : "") + (c.gates() ? "" : " (gates nothing)"));
        if (c.shift() == null) {
            html.element("td", "\u2013", "class", "n").element("td", "\u2013", "class", "n");
        } else {
            html.element("td", NumberText.number(c.shift().value()), "class", "n");
            html.element(
                    "td",
                    NumberText.number(c.shift().low()) + " to "
                            + NumberText.number(c.shift().high()),
                    "class",
                    "n");
        }
        html.element("td", NumberText.number(c.tolerated()) + (c.measure().equals("tv") ? "" : " sd"), "class", "n");
        html.close("tr").line();
    }
}
