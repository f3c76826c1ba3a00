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
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Writes what models said, a cell at a time, so that half a million samples need the memory of one cell. */
public final class SamplePages {
    /** A page of this many opens at once on any machine. */
    static final int MOST_ON_A_PAGE = 200;

    private final Path folder;
    private final PageFrame frame;

    /**
     * Pages next to a run's results; those of an earlier run are deleted.
     *
     * @param run the folder of {@code results.json}
     */
    public SamplePages(RunResults results, Path run) throws IOException {
        this.folder = run.resolve("pages/samples");
        this.frame = new PageFrame(PageStyle.shipped(), PageInput.of(results, run));
        Pages.clear(folder);
        Files.createDirectories(folder);
    }

    /** Writes the explanations of one given answer. */
    public void write(PrefillSamples cell) throws IOException {
        String answer = String.valueOf(cell.answer());
        write(new Cell(
                cell.model() + " explains " + answer + " on " + cell.question(),
                new PageFrame.Crumb(
                        "../prefill/" + FileNames.of(cell.question(), answer), cell.question() + ": " + answer),
                page -> Prefills.samplesFile(cell.question(), cell.answer(), cell.model(), page),
                cell.samples().stream()
                        .map(s -> new Shown(
                                s.index(), "Sorted as " + s.category(), s.text(), "The judge said: ", s.judgeReply()))
                        .toList()));
    }

    /** Writes the replies to one open question. */
    public void write(OpenSamples cell) throws IOException {
        write(new Cell(
                cell.model() + " on " + cell.question(),
                new PageFrame.Crumb("../open/" + FileNames.of(cell.question()), cell.question()),
                page -> OpenResults.samplesFile(cell.question(), cell.model(), page),
                cell.samples().stream()
                        .map(s -> new Shown(s.index(), s.heading(), s.text(), "Read as ", s.values()))
                        .toList()));
    }

    /**
     * The samples of one cell.
     *
     * @param way back to the page of the cell
     * @param file of a page by its number
     */
    private record Cell(String title, PageFrame.Crumb way, IntFunction<String> file, List<Shown> samples) {}

    /** One sample: what it counts among, its words or null, and what was said of it, if anything. */
    private record Shown(
            int index, String heading, @Nullable String text, String by, String said) {}

    private void write(Cell cell) throws IOException {
        Map<String, List<Shown>> groups = new LinkedHashMap<>();
        cell.samples()
                .forEach(s -> groups.computeIfAbsent(s.heading(), c -> new ArrayList<>())
                        .add(s));
        List<Shown> sorted = groups.values().stream()
                .sorted(Comparator.comparingInt((List<Shown> g) -> -g.size()))
                .flatMap(List::stream)
                .toList();
        int pages = (sorted.size() + MOST_ON_A_PAGE - 1) / MOST_ON_A_PAGE;
        for (int page = 1; page <= pages; page++) {
            List<Shown> part =
                    sorted.subList((page - 1) * MOST_ON_A_PAGE, Math.min(sorted.size(), page * MOST_ON_A_PAGE));
            OutputFile.write(folder.resolve(cell.file().apply(page)), page(cell, part, groups, page, pages));
        }
    }

    private String page(Cell cell, List<Shown> samples, Map<String, List<Shown>> groups, int page, int pages) {
        List<PageFrame.Crumb> way = List.of(RatingPage.WAY.get(0), cell.way());
        String title = pages == 1 ? cell.title() : cell.title() + ", page " + page + " of " + pages;
        return frame.page(title, way, html -> {
            turn(html, cell, page, pages);
            String heading = "";
            for (Shown sample : samples) {
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
                if (!sample.said().isEmpty()) {
                    html.open("p")
                            .text(sample.by())
                            .element("code", sample.said())
                            .close("p");
                }
                html.close("article").line();
            }
            turn(html, cell, page, pages);
        });
    }

    private static void turn(Html html, Cell cell, int page, int pages) {
        if (pages > 1) {
            html.open("p");
            for (int to = 1; to <= pages; to++) {
                if (to == page) {
                    html.element("strong", String.valueOf(to)).text(" ");
                } else {
                    html.link(cell.file().apply(to), "page " + to).text(" ");
                }
            }
            html.close("p").line();
        }
    }
}
