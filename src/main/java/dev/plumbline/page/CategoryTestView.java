package dev.plumbline.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** How a candidate's explanations of one given answer differ from base's: the test, and category by category. */
record CategoryTestView(JsonNode test) {
    void write(Html html, String what) {
        html.element(
                        "p",
                        Words.percent(test.path("tv").path("value")) + " of the explanations changed category ("
                                + Words.rangeOfTwo(test.path("tv")) + "; chance alone reads "
                                + Words.two(test.path("tvNullMean")) + "). Fisher, Freeman and Halton's test: p "
                                + Words.p(test.path("p")) + ", after Holm over "
                                + Words.count(test.path("members").asInt(), "test") + " "
                                + Words.p(test.path("holm")) + ", after Benjamini and Hochberg "
                                + Words.p(test.path("benjaminiHochberg")) + " ("
                                + test.path("method").asText() + ").")
                .line();
        Frame.wide(html, "Differences of " + what, this::differences);
    }

    private void differences(Html html) {
        html.open("table")
                .element("caption", "Share of the candidate's explanations minus base's, with Newcombe's intervals.");
        html.open("thead").open("tr").element("th", "category", "scope", "col");
        html.element("th", "difference", "scope", "col").element("th", "interval", "scope", "col");
        html.close("tr").close("thead").open("tbody").line();
        for (Map.Entry<String, JsonNode> entry : test.path("differences").properties()) {
            html.open("tr").element("th", entry.getKey(), "scope", "row");
            html.element("td", Words.two(entry.getValue().path("value")), "class", "n");
            html.element("td", Words.rangeOfTwo(entry.getValue()), "class", "n")
                    .close("tr")
                    .line();
        }
        html.close("tbody").close("table");
    }
}
