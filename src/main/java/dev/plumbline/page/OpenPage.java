package dev.plumbline.page;

import dev.plumbline.results.ComparisonRow;
import dev.plumbline.results.OpenCellRow;
import dev.plumbline.wording.OpenWording;
import java.util.List;
import java.util.Objects;

/** One open question: each reader's distribution for every model side by side, what the gate says, and the way to the samples. */
record OpenPage(PageFrame frame) {
    /** The pages' questions, in the order of the suite. */
    static List<String> questions(PageInput input) {
        return cells(input).stream().map(OpenCellRow::question).distinct().toList();
    }

    private static List<OpenCellRow> cells(PageInput input) {
        return Objects.requireNonNullElse(input.results().cells(), List.of());
    }

    static List<ComparisonRow> comparisons(PageInput input) {
        return Objects.requireNonNullElse(input.results().comparisons(), List.of());
    }

    String html(String question) {
        PageInput input = frame.input();
        List<OpenCellRow> cells =
                cells(input).stream().filter(c -> c.question().equals(question)).toList();
        return frame.page(question, RatingPage.WAY, html -> {
            html.element("p", "An open question; readers turned every reply into a value.")
                    .line();
            for (int i = 0; i < cells.get(0).readers().size(); i++) {
                reader(html, question, cells, i);
            }
            html.element("h2", "Replies").open("ul").line();
            for (OpenCellRow cell : cells) {
                html.open("li").text(cell.model() + ": ");
                html.phrase(OpenWording.replies(cell), "").close("li").line();
            }
            html.close("ul").line();
            html.open("p").text("The replies with what was read: ");
            html.link("../../samples.csv", "samples.csv").text(".").close("p").line();
        });
    }

    private void reader(Html html, String question, List<OpenCellRow> cells, int index) {
        String reader = cells.get(0).readers().get(index).reader();
        html.element("h2", reader).line();
        comparisons(frame.input()).stream()
                .filter(c -> c.level().equals("question")
                        && c.name().equals(question)
                        && c.reader().equals(reader))
                .forEach(c -> html.element("p", c.candidate() + ": " + c.reason(), "class", "verdict")
                        .line());
        html.table(reader + " of " + question, OpenWording.readings(cells, index), "../");
    }
}
