package dev.plumbline.page;

import dev.plumbline.disk.OutputFile;
import dev.plumbline.results.RunResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what models said, a cell at a time, so that half a million samples need the memory of one cell. */
public final class SamplePages {
    /** A page of this many opens at once on any machine. */
    static final int MOST_ON_A_PAGE = 200;

    private final Path folder;
    private final PageFrame frame;

    /**
     * Pages beside a run's results; those of an earlier run are deleted.
     *
     * @param run the folder of {@code results.json}
     */
    public SamplePages(RunResults results, Path run) throws IOException {
        this.folder = run.resolve("pages/samples");
        this.frame = new PageFrame(PageStyle.shipped(), PageInput.of(results, run));
        Pages.clear(folder);
        Files.createDirectories(folder);
    }

    /** Writes one cell. */
    public void write(PrefillSamples cell) throws IOException {
        Map<String, List<PrefillSamples.Sample>> groups = new LinkedHashMap<>();
        cell.samples()
                .forEach(s -> groups.computeIfAbsent(s.category(), c -> new ArrayList<>())
                        .add(s));
        List<PrefillSamples.Sample> sorted = groups.values().stream()
                .sorted(Comparator.comparingInt((List<PrefillSamples.Sample> g) -> -g.size()))
                .flatMap(List::stream)
                .toList();
        int pages = (sorted.size() + MOST_ON_A_PAGE - 1) / MOST_ON_A_PAGE;
        for (int page = 1; page <= pages; page++) {
            List<PrefillSamples.Sample> part =
                    sorted.subList((page - 1) * MOST_ON_A_PAGE, Math.min(sorted.size(), page * MOST_ON_A_PAGE));
            Path file = folder.resolve(Prefills.samplesFile(cell.question(), cell.answer(), cell.model(), page));
            OutputFile.write(file, page(cell, part, groups, page, pages));
        }
    }

    private String page(
            PrefillSamples cell,
            List<PrefillSamples.Sample> samples,
            Map<String, List<PrefillSamples.Sample>> groups,
            int page,
            int pages) {
        List<PageFrame.Crumb> way = List.of(
                RatingPage.WAY.get(0),
                new PageFrame.Crumb(
                        "../prefill/" + FileNames.of(cell.question(), String.valueOf(cell.answer())),
                        cell.question() + ": " + cell.answer()));
        String title = cell.model() + " explains " + cell.answer() + " on " + cell.question();
        return frame.page(pages == 1 ? title : title + ", page " + page + " of " + pages, way, html -> {
            turn(html, cell, page, pages);
            String category = "";
            for (PrefillSamples.Sample sample : samples) {
                if (!sample.category().equals(category)) {
                    category = sample.category();
                    int all = groups.getOrDefault(category, List.of()).size();
                    html.element(
                                    "h2",
                                    "Sorted as " + category + ": " + all + " of "
                                            + cell.samples().size())
                            .line();
                }
                html.open("article", "class", "sample").element("h3", "Sample " + sample.index());
                html.element("pre", sample.text(), "class", "said");
                if (!sample.judgeReply().isEmpty()) {
                    html.open("p")
                            .text("The judge said: ")
                            .element("code", sample.judgeReply())
                            .close("p");
                }
                html.close("article").line();
            }
            turn(html, cell, page, pages);
        });
    }

    private static void turn(Html html, PrefillSamples cell, int page, int pages) {
        if (pages > 1) {
            html.open("p");
            for (int to = 1; to <= pages; to++) {
                if (to == page) {
                    html.element("strong", String.valueOf(to)).text(" ");
                } else {
                    String file = Prefills.samplesFile(cell.question(), cell.answer(), cell.model(), to);
                    html.link(file, "page " + to).text(" ");
                }
            }
            html.close("p").line();
        }
    }
}
