package dev.plumbline.report;

import dev.plumbline.disk.OutputFile;
import dev.plumbline.figure.Figures;
import dev.plumbline.report.json.FurtherVerdicts;
import dev.plumbline.report.json.LargeRun;
import dev.plumbline.report.json.Results;
import dev.plumbline.report.json.ResultsJson;
import dev.plumbline.report.json.VerdictLine;
import dev.plumbline.report.json.WellFormedText;
import dev.plumbline.report.markdown.SummaryMarkdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes all that a run leaves in {@code target/plumbline/<suite>/}. */
public final class OutputFiles {
    private OutputFiles() {}

    /**
     * Writes the files into a folder, which is made if it is not there; a {@link LargeRun} is not drawn.
     *
     * @param news what the reader should know of the baseline, a sentence each
     */
    public static void write(Path folder, ResultsJson content, RunRecord record, List<String> news) throws IOException {
        Results results = content.results();
        Files.createDirectories(folder);
        Path json = folder.resolve("results.json");
        content.write(json);
        record.write(folder.resolve("run.json"));
        SummaryMarkdown.write(folder.resolve("summary.md"), content, record.value("baseline"), news);
        CellsCsv.write(folder, results);
        SampleFiles.write(folder, results);
        OutputFile.write(
                folder.resolve("verdicts.txt"),
                WellFormedText.of(Stream.of(
                                SummaryMarkdown.lack(results).stream().toList(),
                                results.verdicts().stream().map(VerdictLine::of).toList(),
                                FurtherVerdicts.lines(results),
                                results.cautions(),
                                news,
                                LargeRun.lines(results).toList())
                        .flatMap(List::stream)
                        .map(line -> line + "\n")
                        .collect(Collectors.joining())));
        if (LargeRun.is(results)) {
            return;
        }
        Figures.draw(content.content(), json.toString(), folder.resolve("figures"), null);
        PageFiles.write(folder, content);
    }
}
