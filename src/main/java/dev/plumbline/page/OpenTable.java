package dev.plumbline.page;

import dev.plumbline.figure.Drawings;
import dev.plumbline.results.ComparisonRow;
import dev.plumbline.wording.NumberText;
import dev.plumbline.wording.Phrase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The comparisons of open questions as a heat map: a row for each question or set and candidate, a column for each reader.
 *
 * @param up the relative path to the folder of the overview page
 */
record OpenTable(PageInput input, OpenReplies answers, String up) {
    /** Writes one row for each of these questions and sets and each candidate. */
    void write(Html html, List<OpenReplies.Row> rows, List<String> candidates) {
        html.open("ul", "class", "keys");
        Verdicts.key(html, "within", false, "within");
        Verdicts.key(
                html,
                "inconclusive",
                false,
                "inconclusive: the limits include what is tolerated, or too few replies or questions");
        Verdicts.key(html, "drifted", false, "drifted");
        html.close("ul").line();
        PageFrame.wide(html, "Shifts of open replies", h -> table(h, rows, candidates));
    }

    private void table(Html html, List<OpenReplies.Row> rows, List<String> candidates) {
        List<String> readers = answers.compared().stream()
                .filter(reader -> rows.stream()
                        .anyMatch(row -> candidates.stream()
                                .anyMatch(candidate -> answers.comparison(row, reader, candidate) != null)))
                .toList();
        html.open("table").line();
        html.element(
                "caption",
                "Shifts from " + input.base() + " with the limits that decide. "
                        + (answers.isEmpty()
                                ? "If all questions have the same answers: total variation, 0 to 1. Otherwise: the mean shift as a share of"
                                        + " each scale."
                                : "Ratings and readers that sort replies: total variation, 0 to 1. Readers that count: the difference of means in "
                                        + input.base()
                                        + "'s standard deviations (sd). Below: the value whose share changed most, or the means."));
        html.open("thead").open("tr").element("th", "question or set", "scope", "col");
        if (input.candidates().size() > 1) {
            html.element("th", "candidate", "scope", "col");
        }
        readers.forEach(reader -> html.element("th", reader, "scope", "col"));
        html.close("tr").close("thead").line().open("tbody").line();
        for (OpenReplies.Row row : rows) {
            for (String candidate : candidates) {
                html.open("tr").open("th", "scope", "row");
                if (row.isQuestion()) {
                    html.link(up + "pages/open/" + FileNames.of(row.name()), row.name());
                } else {
                    html.text(row.label());
                }
                html.close("th");
                if (input.candidates().size() > 1) {
                    html.open("td")
                            .link(up + "pages/candidate/" + FileNames.of(candidate), candidate)
                            .close("td");
                }
                readers.forEach(reader -> cell(html, row, answers.comparison(row, reader, candidate)));
                html.close("tr").line();
            }
        }
        html.close("tbody").close("table");
    }

    private void cell(Html html, OpenReplies.Row row, @Nullable ComparisonRow comparison) {
        if (comparison == null) {
            html.element("td", "\u2013", "class", "quiet");
            return;
        }
        html.open("td", "class", "cell tint " + Verdicts.tint(comparison));
        String tag = row.isQuestion() ? "a" : "div";
        if (row.isQuestion()) {
            html.open("a", "href", up + "pages/open/" + FileNames.of(row.name()));
        } else {
            html.open("div");
        }
        String sign = Drawings.sign(comparison.verdict(), false);
        if (comparison.shift() == null) {
            html.drawing(sign).text(" not compared");
        } else {
            html.open("span", "class", "bounds").drawing(sign);
            html.element("strong", NumberText.two(comparison.shift().value())).close("span");
            html.text(" ")
                    .element(
                            "span",
                            NumberText.rangeOfTwo(comparison.shift()) + (comparison.isCounted() ? "\u00A0sd" : ""),
                            "class",
                            "bounds");
            Phrase change = answers.change().phrase(comparison);
            if (!change.equals(Phrase.MISSING)) {
                html.open("small").phrase(change, up + "pages/").close("small");
            }
        }
        html.element("small", words(comparison));
        html.close(tag).close("td");
    }

    /** Returns the verdict, whether it is accepted or gates nothing, and the number of replies or questions behind it. */
    static String words(ComparisonRow comparison) {
        List<String> words = new ArrayList<>(List.of(comparison.verdict()));
        if (comparison.accepted()) {
            words.add("accepted");
        }
        if (!comparison.gates()) {
            words.add("gates nothing");
        }
        words.add(
                comparison.isOfQuestion()
                        ? "n = " + comparison.size()
                        : NumberText.count(comparison.size(), "question"));
        return String.join(", ", words);
    }
}
