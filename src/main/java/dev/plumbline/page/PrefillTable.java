package dev.plumbline.page;

import dev.plumbline.results.ElaborationRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table with a row for each given answer and a column for each model. A cell shows the model's most frequent category and its count. */
record PrefillTable(PageInput input, Prefills prefills, String up) {
    void write(Html html, List<Prefills.Prefill> rows) {
        PageFrame.wide(html, "Explanations by given answer and model", h -> table(h, rows));
    }

    private void table(Html html, List<Prefills.Prefill> rows) {
        html.open("table").element("caption", "The most frequent category of each model's explanations.");
        html.open("thead").open("tr").element("th", "question: answer", "scope", "col");
        html.element("th", "set", "scope", "col");
        input.models().forEach(m -> html.element("th", m, "scope", "col"));
        html.close("tr").close("thead").line().open("tbody").line();
        for (Prefills.Prefill prefill : rows) {
            html.open("tr").open("th", "scope", "row");
            html.link(up + "pages/prefill/" + prefill.file(), prefill.title()).close("th");
            html.element("td", prefill.cells().get(0).set());
            input.models().forEach(model -> html.element("td", words(prefill, model)));
            html.close("tr").line();
        }
        html.close("tbody").close("table");
    }

    private static String words(Prefills.Prefill prefill, String model) {
        Optional<ElaborationRow> cell =
                prefill.cells().stream().filter(c -> c.model().equals(model)).findFirst();
        if (cell.isEmpty()) {
            return "not asked";
        }
        int counted = cell.get().counted();
        Map.Entry<String, Integer> most = null;
        for (Map.Entry<String, Integer> count : cell.get().counts().entrySet()) {
            if (most == null || count.getValue() > most.getValue()) {
                most = count;
            }
        }
        return counted == 0 || most == null
                ? "nothing sorted"
                : most.getKey() + ", " + most.getValue() + " of " + counted;
    }
}
