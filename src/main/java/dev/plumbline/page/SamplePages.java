package dev.plumbline.page;

import dev.plumbline.disk.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes pages of samples cell by cell, so that only one cell at a time is in memory. */
public final class SamplePages {
    /** The maximum number of samples on a page. A page of this size opens at once on any machine. */
    static final int MOST_ON_A_PAGE = 200;

    private final Path folder;
    private final PageFrame frame;

    /**
     * Starts the pages next to a run's results and deletes the pages of an earlier run.
     *
     * @param run the folder with {@code results.json}
     */
    public SamplePages(PageInput input, Path run) throws IOException {
        this.folder = run.resolve("pages/samples");
        this.frame = new PageFrame(PageStyle.shipped(), input);
        Pages.clear(folder);
        Files.createDirectories(folder);
    }

    /** Writes the pages of one cell. Samples with the most frequent headings come first. */
    public void write(CellSamples cell) throws IOException {
        Map<String, List<CellSamples.Sample>> groups = new LinkedHashMap<>();
        cell.samples()
                .forEach(s -> groups.computeIfAbsent(s.heading(), c -> new ArrayList<>())
                        .add(s));
        List<CellSamples.Sample> sorted = groups.values().stream()
                .sorted(Comparator.comparingInt((List<CellSamples.Sample> g) -> -g.size()))
                .flatMap(List::stream)
                .toList();
        int pages = (sorted.size() + MOST_ON_A_PAGE - 1) / MOST_ON_A_PAGE;
        for (int page = 1; page <= pages; page++) {
            List<CellSamples.Sample> part =
                    sorted.subList((page - 1) * MOST_ON_A_PAGE, Math.min(sorted.size(), page * MOST_ON_A_PAGE));
            OutputFile.write(folder.resolve(file(cell, page)), page(cell, part, groups, page, pages));
        }
    }

    private String page(
            CellSamples cell,
            List<CellSamples.Sample> samples,
            Map<String, List<CellSamples.Sample>> groups,
            int page,
            int pages) {
        Integer answer = cell.answer();
        String question = cell.question();
        PageFrame.Crumb parent = answer == null
                ? new PageFrame.Crumb("../open/" + FileNames.of(question), question)
                : new PageFrame.Crumb(
                        "../prefill/" + FileNames.of(question, answer.toString()), question + ": " + answer);
        List<PageFrame.Crumb> way = List.of(RatingPage.WAY.get(0), parent);
        String title = cell.model() + (answer == null ? "" : " explains " + answer) + " on " + question
                + (pages == 1 ? "" : ", page " + page + " of " + pages);
        return frame.page(title, way, html -> {
            turn(html, cell, page, pages);
            String heading = "";
            for (CellSamples.Sample sample : samples) {
                if (!sample.heading().equals(heading)) {
                    heading = sample.heading();
                    int all = groups.getOrDefault(heading, List.of()).size();
                    html.element(
                                    "h2",
                                    heading + ": " + all + " of "
                                            + cell.samples().size())
                            .line();
                }
                html.open("article", "class", "sample").element("h3", "Sample " + sample.index());
                String text = sample.text();
                if (text != null) {
                    html.element("pre", text, "class", "said");
                }
                if (!sample.readAs().isEmpty()) {
                    html.open("p")
                            .text(answer == null ? "Read as " : "The judge said: ")
                            .element("code", sample.readAs())
                            .close("p");
                }
                html.close("article").line();
            }
            turn(html, cell, page, pages);
        });
    }

    private static void turn(Html html, CellSamples cell, int page, int pages) {
        if (pages > 1) {
            html.open("p");
            for (int to = 1; to <= pages; to++) {
                if (to == page) {
                    html.element("strong", String.valueOf(to)).text(" ");
                } else {
                    html.link(file(cell, to), "page " + to).text(" ");
                }
            }
            html.close("p").line();
        }
    }

    private static String file(CellSamples cell, int page) {
        return cell.answer() == null
                ? OpenReplies.samplesFile(cell.question(), cell.model(), page)
                : Prefills.samplesFile(cell.question(), cell.answer(), cell.model(), page);
    }
}
