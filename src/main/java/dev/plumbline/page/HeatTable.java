package dev.plumbline.page;

import dev.plumbline.results.ShiftRow;
import dev.plumbline.results.ValueRange;
import dev.plumbline.wording.NumberText;
import java.util.List;

/** The heat map as a table, which can be searched and read by screen readers. Each cell links to the page of its rating. */
record HeatTable(PageInput input, String up) {
    /** Writes one row for each of these questions. */
    void write(Html html, List<String> questions) {
        legend(html);
        PageFrame.wide(html, "Shifts by question and candidate", h -> table(h, questions));
    }

    private void table(Html html, List<String> questions) {
        html.open("table").line();
        html.element(
                "caption",
                "Total variation against " + input.base()
                        + ", 0 to 1: the share of answers that changed, with what the token cut-off (or sampling) allows.");
        html.open("thead").open("tr").element("th", "question", "scope", "col");
        input.candidates()
                .forEach(c -> html.open("th", "scope", "col")
                        .link(up + "pages/candidate/" + FileNames.of(c), c)
                        .close("th"));
        html.close("tr").close("thead").line().open("tbody").line();
        for (String question : questions) {
            html.open("tr").open("th", "scope", "row");
            html.link(up + "pages/rating/" + FileNames.of(question), question).close("th");
            input.candidates().forEach(candidate -> cell(html, question, candidate));
            html.close("tr").line();
        }
        html.close("tbody").close("table");
    }

    private void cell(Html html, String question, String candidate) {
        ShiftRow shift = input.shift(question, candidate);
        if (shift == null) {
            html.element("td", "not asked");
            return;
        }
        html.open("td", "class", "cell tint " + Verdicts.tint(shift));
        html.open("a", "href", up + "pages/rating/" + FileNames.of(question));
        html.drawing(Verdicts.sign(shift));
        ValueRange tv = shift.decisive();
        if (tv != null) {
            html.element("strong", NumberText.valueOfTwo(tv));
            html.element("span", NumberText.rangeOfTwo(tv), "class", "bounds");
        } else {
            html.text(" " + Verdicts.undecided(shift));
        }
        html.element("small", Verdicts.words(shift) + (shift.accepted() ? ", accepted" : ""));
        html.close("a").close("td");
    }

    private static void legend(Html html) {
        html.open("ul", "class", "keys");
        Verdicts.key(html, "within", false, "within: the answers stayed");
        Verdicts.key(html, "inconclusive", false, "inconclusive: the evidence does not decide");
        Verdicts.key(html, "drifted", false, "drifted, minor");
        Verdicts.key(html, "drifted", true, "drifted, major");
        html.close("ul").line();
    }
}
