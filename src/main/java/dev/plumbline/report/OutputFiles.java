package dev.plumbline.report;

import dev.plumbline.disk.OutputFile;
import dev.plumbline.figure.Figures;
import dev.plumbline.report.json.LargeRun;
import dev.plumbline.report.json.Results;
import dev.plumbline.report.json.ResultsJson;
import dev.plumbline.report.json.VerdictLines;
import dev.plumbline.report.json.WellFormedText;
import dev.plumbline.report.markdown.SummaryMarkdown;
import dev.plumbline.results.RecordJson;
import dev.plumbline.results.RunFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes all files of a run to {@code target/plumbline/<suite>/}. */
public final class OutputFiles {
    private OutputFiles() {}

    /**
     * Writes the files into a folder, which is created if it is missing. Draws no figures for a {@link LargeRun}.
     *
     * @param news notes about the baseline, one sentence each
     */
    public static void write(Path folder, ResultsJson content, RunFile record, List<String> news) throws IOException {
        Files.createDirectories(folder);
        if (LargeRun.is(content.results())) {
            writeTables(folder, content, record, news);
            return;
        }
        // Painting takes as long as all other files together and does not depend on them, so it runs in parallel.
        CompletableFuture<Void> figures = CompletableFuture.runAsync(() -> draw(folder, content));
        try {
            writeTables(folder, content, record, news);
            PageFiles.write(folder, content, record);
        } finally {
            figures.exceptionally(failed -> null).join();
        }
        figures.join();
    }

    /** Writes {@code run.json}. */
    static void write(Path folder, RunFile record) throws IOException {
        OutputFile.write(folder.resolve("run.json"), WellFormedText.of(RecordJson.text(record)));
    }

    private static void draw(Path folder, ResultsJson content) {
        try {
            Figures.draw(content.content(), folder.resolve("results.json").toString(), folder.resolve("figures"), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeTables(Path folder, ResultsJson content, RunFile record, List<String> news)
            throws IOException {
        Results results = content.results();
        content.write(folder.resolve("results.json"));
        write(folder, record);
        SummaryMarkdown.write(folder.resolve("summary.md"), content, record.value("baseline"), news);
        CellsCsv.write(folder, results);
        SampleFiles.write(folder, results);
        OutputFile.write(
                folder.resolve("verdicts.txt"),
                WellFormedText.of(Stream.of(
                                SummaryMarkdown.lack(results).stream().toList(),
                                results.verdicts().stream()
                                        .map(VerdictLines::of)
                                        .toList(),
                                VerdictLines.further(results),
                                results.cautions(),
                                news,
                                LargeRun.lines(results).toList())
                        .flatMap(List::stream)
                        .map(line -> line + "\n")
                        .collect(Collectors.joining())));
    }
}
