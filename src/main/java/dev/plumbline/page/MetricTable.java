package dev.plumbline.page;

import dev.plumbline.results.RunResults;
import dev.plumbline.results.ShiftRow;
import dev.plumbline.results.ValueRange;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The numbers of one shift, each with its bounds and what it means. */
record MetricTable(RunResults results, ShiftRow shift) {
    void write(Html html, String what) {
        PageFrame.wide(html, "Numbers of " + what, this::table);
        ShiftRow.Sampled sampled = shift.sampled();
        if (sampled != null) {
            html.element(
                            "p",
                            "Answers were sampled, " + sampled.samples() + " a side ("
                                    + sampled.needed() + " are needed). Permutation test: p "
                                    + NumberText.p(sampled.p()) + ", after Holm over "
                                    + NumberText.count(sampled.family(), "question") + " "
                                    + NumberText.p(sampled.holm()) + ".")
                    .line();
        }
    }

    private void table(Html html) {
        boolean sampled = shift.sampled() != null;
        html.open("table").open("thead").open("tr");
        for (String head : new String[] {"measure", "value", sampled ? "95 % interval" : "can be", "in plain words"}) {
            html.element("th", head, "scope", "col");
        }
        html.close("tr").close("thead").line().open("tbody").line();
        row(html, "total variation (TV)", shift.tv(), "share of answers that changed; the verdict rests on it");
        row(html, "W1", shift.w1(), "how far they moved, in points of the scale");
        row(html, "mean shift", shift.meanShift(), "which way, in points; blind to answers that spread");
        row(
                html,
                "P(base's answer)",
                shift.pBaseMode(),
                "how likely the answer that base gives most (" + modes(shift.baseMode())
                        + ") still is; the candidate's own is " + modes(shift.mode()));
        row(html, "entropy shift", shift.entropyShift(), "bits; above 0 the answers are less decided");
        row(html, "Jensen-Shannon divergence", shift.jsd(), "bits, 0 (the same) to 1 (nothing shared)");
        row(html, "Hellinger distance", shift.hellinger(), "0 to 1");
        plain(html, "directionality", shift.directionality(), "1 is a pure slide along the scale, 0 pure spreading");
        plain(
                html,
                "noise",
                shift.noise(),
                sampled
                        ? "total variation that sampling alone makes on average"
                        : "total variation that rounding and repeats can make; the verdict allows for it");
        html.close("tbody").close("table");
    }

    private String modes(List<Integer> answers) {
        return answers.stream()
                .map(answer -> results.label(shift.question(), answer))
                .collect(Collectors.joining(" and "));
    }

    private static void row(Html html, String name, @Nullable ValueRange range, String words) {
        html.open("tr").element("th", name, "scope", "row");
        html.element("td", NumberText.value(range), "class", "n");
        html.element("td", NumberText.range(range), "class", "n");
        html.element("td", words).close("tr").line();
    }

    private static void plain(Html html, String name, @Nullable Double value, String words) {
        html.open("tr").element("th", name, "scope", "row");
        html.element("td", NumberText.number(value), "class", "n").element("td", "", "class", "n");
        html.element("td", words).close("tr").line();
    }
}
