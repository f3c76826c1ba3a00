package dev.plumbline.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/** The numbers of one shift, each with its bounds and what it means. */
record MetricTable(JsonNode shift) {
    void write(Html html, String what) {
        Frame.wide(html, "Numbers of " + what, this::table);
        JsonNode sampled = shift.path("sampled");
        if (sampled.isObject()) {
            html.element(
                            "p",
                            "Answers were sampled, " + sampled.path("samples").asInt() + " a side ("
                                    + sampled.path("needed").asInt() + " are needed). Permutation test: p "
                                    + Words.p(sampled.path("p")) + ", after Holm over "
                                    + Words.count(sampled.path("family").asInt(), "question") + " "
                                    + Words.p(sampled.path("holm")) + ".")
                    .line();
        }
    }

    private void table(Html html) {
        boolean sampled = shift.path("sampled").isObject();
        html.open("table").open("thead").open("tr");
        for (String head : new String[] {"measure", "value", sampled ? "95 % interval" : "can be", "in plain words"}) {
            html.element("th", head, "scope", "col");
        }
        html.close("tr").close("thead").line().open("tbody").line();
        row(html, "total variation (TV)", "tv", "share of answers that changed; the verdict rests on it");
        row(html, "W1", "w1", "how far they moved, in points of the scale");
        row(html, "mean shift", "meanShift", "which way, in points; blind to answers that spread");
        row(
                html,
                "P(base's answer)",
                "pBaseMode",
                "how likely the answer that base gives most (" + modes("baseMode")
                        + ") still is; the candidate's own is " + modes("mode"));
        row(html, "entropy shift", "entropyShift", "bits; above 0 the answers are less decided");
        row(html, "Jensen-Shannon divergence", "jsd", "bits, 0 (the same) to 1 (nothing shared)");
        row(html, "Hellinger distance", "hellinger", "0 to 1");
        plain(
                html,
                "directionality",
                shift.path("directionality"),
                "1 is a pure slide along the scale, 0 pure spreading");
        plain(
                html,
                "noise",
                shift.path("noise"),
                sampled
                        ? "total variation that sampling alone makes on average"
                        : "total variation that rounding and repeats can make; the verdict allows for it");
        html.close("tbody").close("table");
    }

    private String modes(String key) {
        return Facts.texts(shift.path(key)).stream().collect(Collectors.joining(" and "));
    }

    private void row(Html html, String name, String key, String words) {
        html.open("tr").element("th", name, "scope", "row");
        html.element("td", Words.number(shift.path(key).path("value")), "class", "n");
        html.element("td", Words.range(shift.path(key)), "class", "n");
        html.element("td", words).close("tr").line();
    }

    private static void plain(Html html, String name, JsonNode value, String words) {
        html.open("tr").element("th", name, "scope", "row");
        html.element("td", Words.number(value), "class", "n").element("td", "", "class", "n");
        html.element("td", words).close("tr").line();
    }
}
