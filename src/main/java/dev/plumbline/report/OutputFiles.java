package dev.plumbline.report;

import dev.plumbline.figure.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Writes all that a run leaves in {@code target/plumbline/<suite>/}. */
public final class OutputFiles {
    private OutputFiles() {}

    /** Writes the files into a folder, which is made if it is not there. */
    public static void write(Path folder, Results results, RunRecord record) throws IOException {
        Files.createDirectories(folder);
        Path json = folder.resolve("results.json");
        ResultsJson.write(json, results);
        record.write(folder.resolve("run.json"));
        SummaryMarkdown.write(folder.resolve("summary.md"), results);
        CellsCsv.write(folder.resolve("cells.csv"), results);
        Files.writeString(
                folder.resolve("verdicts.txt"),
                results.verdicts().stream().map(v -> VerdictLine.of(v) + "\n").collect(Collectors.joining()));
        Figures.draw(json, json.toString(), folder.resolve("figures"), null);
    }
}
