package dev.plumbline.page;

import dev.plumbline.figure.Drawings;
import dev.plumbline.results.ComparisonRow;
import dev.plumbline.results.OpenCellRow;
import dev.plumbline.results.RunReadings;
import dev.plumbline.wording.NumberText;
import dev.plumbline.wording.OpenWording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The page of one open question: the values that readers gave every model's replies, the verdict for each reader, and links to the replies.
 *
 * @param samples the folder with the pages of replies
 */
record OpenPage(PageFrame frame, Drawings drawings, OpenReplies answers, Path samples) {
    String html(String question) {
        List<OpenCellRow> cells = answers.cells(question);
        return frame.pageWithoutJudge(question, RatingPage.WAY, html -> {
            RunReadings.Answer asked = answers.request(question);
            if (asked != null) {
                html.element("p", asked.prompt(), "class", "ask").line();
            }
            String set = cells.get(0).set();
            html.element(
                            "p",
                            "An open question" + (set == null ? "" : " of the set " + set)
                                    + ": readers turned every reply into a value.",
                            "class",
                            "quiet")
                    .line();
            PageFrame.figure(
                    html,
                    room -> drawings.open(question, room),
                    "Share of each value among the replies that were read, with its 95 % interval; for a reader that counts, the mean.");
            frame.input().candidates().forEach(candidate -> candidate(html, question, candidate));
            html.element("h2", "Replies").line();
            cells.forEach(cell -> replies(html, question, cell));
            html.open("details").element("summary", "What was read, in tables");
            for (int reader = 0; reader < cells.get(0).readers().size(); reader++) {
                String id = cells.get(0).readers().get(reader).reader();
                html.table(id + " of " + question, OpenWording.readings(cells, reader));
            }
            html.close("details").line();
            RequestView.write(
                    html, asked == null ? null : asked.request(), "The exact request, made once for each reply");
        });
    }

    private void candidate(Html html, String question, String candidate) {
        List<ComparisonRow> comparisons = answers.comparisons(candidate).stream()
                .filter(c -> c.isOfQuestion() && c.name().equals(question))
                .toList();
        if (comparisons.isEmpty()) {
            return;
        }
        html.open("h2").link("../candidate/" + FileNames.of(candidate), candidate);
        html.text(" against " + frame.input().base()).close("h2").line();
        for (ComparisonRow comparison : comparisons) {
            html.open("p", "class", "verdict")
                    .drawing(Drawings.sign(comparison.verdict(), false))
                    .text(" " + comparison.reader() + ": " + comparison.reason())
                    .close("p")
                    .line();
            if (!comparison.verdict().equals("within")) {
                html.element(
                                "p",
                                comparison.accepted()
                                        ? "Accepted in the baseline."
                                        : "Not accepted: no entry of the baseline covers it.",
                                "class",
                                "quiet")
                        .line();
            }
        }
        html.table(question + ", " + candidate, OpenWording.measures(comparisons, answers.change()));
    }

    private void replies(Html html, String question, OpenCellRow cell) {
        html.open("h3").drawing(drawings.swatch(cell.model())).text(" " + cell.model());
        html.text(", " + cell.read() + " of " + NumberText.replies(cell.samples()) + " read")
                .close("h3");
        if (cell.read() < cell.samples()) {
            html.paragraph(OpenWording.replies(cell), "class", "note");
        }
        String file = OpenReplies.samplesFile(question, cell.model(), 1);
        if (Files.exists(samples.resolve(file))) {
            html.open("p")
                    .link("../samples/" + file, "The replies, with what was read")
                    .close("p")
                    .line();
        } else {
            html.element("p", "This run wrote no page of replies for this cell.", "class", "quiet")
                    .line();
        }
    }
}
