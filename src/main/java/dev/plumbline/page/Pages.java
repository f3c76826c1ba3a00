package dev.plumbline.page;

import dev.plumbline.disk.OutputFile;
import dev.plumbline.figure.Drawings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes {@code overview.html} and the pages it links to. Uses only {@code results.json}, {@code readings.json} and {@code run.json}, so
 * pages can be made again without another run. {@link SamplePages} writes the pages of samples.
 */
public final class Pages {
    private Pages() {}

    /**
     * Writes the pages and returns the path of the overview page.
     *
     * @param run the folder with {@code results.json}
     * @param shown the name of {@code results.json} in error messages
     * @throws dev.plumbline.mistake.MistakesException if the file has a row that a run cannot have written
     */
    public static Path write(PageInput input, Path run, String shown) throws IOException {
        Drawings drawings = Drawings.of(input.results(), shown);
        PageFrame frame = new PageFrame(PageStyle.shipped(), input);
        Prefills prefills = new Prefills(input);
        Path pages = run.resolve("pages");
        RatingPage rating = new RatingPage(frame, drawings, prefills);
        Path ratings = fresh(pages.resolve("rating"));
        for (String question : input.questions()) {
            OutputFile.write(ratings.resolve(FileNames.of(question)), rating.html(question));
        }
        PrefillPage prefill = new PrefillPage(frame, drawings, prefills, pages.resolve("samples"));
        Path cells = fresh(pages.resolve("prefill"));
        for (Prefills.Prefill one : prefills.all()) {
            OutputFile.write(cells.resolve(one.file()), prefill.html(one));
        }
        OpenReplies open = new OpenReplies(input);
        CandidatePage candidate = new CandidatePage(frame, drawings, prefills, open);
        Path candidates = fresh(pages.resolve("candidate"));
        for (String name : input.candidates()) {
            OutputFile.write(candidates.resolve(FileNames.of(name)), candidate.html(name));
        }
        answers(new OpenPage(frame, drawings, open, pages.resolve("samples")), open, pages.resolve("open"));
        lists(frame, prefills, open, pages);
        Path overview = run.resolve("overview.html");
        OutputFile.write(overview, new OverviewPage(frame, prefills, open).html());
        return overview;
    }

    private static void answers(OpenPage page, OpenReplies open, Path folder) throws IOException {
        if (open.isEmpty()) {
            clear(folder);
            return;
        }
        fresh(folder);
        for (String question : open.questions()) {
            OutputFile.write(folder.resolve(FileNames.of(question)), page.html(question));
        }
    }

    private static void lists(PageFrame frame, Prefills prefills, OpenReplies open, Path pages) throws IOException {
        removeFiles(pages);
        PageInput input = frame.input();
        ListPages lists = new ListPages(frame, pages);
        if (input.questions().size() > OverviewPage.MOST_ROWS) {
            List<String> questions = input.byMovement(input.candidates());
            HeatTable table = new HeatTable(input, "../");
            lists.write("ratings", "All questions", questions, table::write);
        }
        if (prefills.all().size() > OverviewPage.MOST_ROWS) {
            PrefillTable table = new PrefillTable(input, prefills, "../");
            lists.write("prefills", "All given answers", prefills.all(), table::write);
        }
        if (open.rows().size() > OverviewPage.MOST_ROWS) {
            OpenTable table = new OpenTable(input, open, "../");
            lists.write(
                    "open",
                    "All open questions",
                    open.rows(),
                    (html, rows) -> table.write(html, rows, input.candidates()));
        }
    }

    private static Path fresh(Path folder) throws IOException {
        clear(folder);
        return Files.createDirectories(folder);
    }

    /** Deletes the pages of an earlier run. */
    static void clear(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            removeFiles(folder);
        }
    }

    private static void removeFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                Files.delete(file);
            }
        }
    }
}
