package dev.plumbline.report;

import dev.plumbline.disk.OutputFile;
import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.profile.Profile;
import dev.plumbline.report.json.WellFormedText;
import dev.plumbline.report.markdown.Markdown;
import dev.plumbline.report.markdown.SummaryMarkdown;
import dev.plumbline.results.RunFile;
import dev.plumbline.run.Ledger;
import dev.plumbline.suite.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The output files of a run that was stopped before its end. The files are marked as stopped and contain no suite verdict; there is no
 * {@code results.json}.
 *
 * @param stopped the progress of the run and how to resume it
 * @param measured the shifts measured so far
 * @param ledger the calls made so far
 */
public record StoppedRun(Suite suite, Profile profile, String stopped, List<Assessment> measured, Ledger ledger) {
    private static final int MOST_ROWS = 60;

    public StoppedRun {
        measured = List.copyOf(measured);
    }

    /** Writes the files into a folder, which is created if it is missing. */
    public void write(Path folder, RunFile record) throws IOException {
        Files.createDirectories(folder);
        OutputFiles.write(folder, record);
        OutputFile.write(folder.resolve("summary.md"), WellFormedText.of(SummaryMarkdown.fitting(summary())));
        OutputFile.write(folder.resolve("verdicts.txt"), WellFormedText.of(line() + "\n"));
    }

    private String line() {
        return suite.name() + " on " + profile.name() + ": " + stopped;
    }

    String summary() {
        StringBuilder md = new StringBuilder("# STOPPED: ")
                .append(Markdown.plain(suite.name()))
                .append(" on ")
                .append(Markdown.plain(profile.name()))
                .append("\n\n**No result of the suite.** The run was ")
                .append(Markdown.plain(stopped))
                .append(
                        ".\n\n`run --mode replay` writes all outputs of the replies that came, with what is missing.\n\n");
        md.append(measured.size()).append(" shifts were measured so far");
        if (!measured.isEmpty()) {
            md.append("; each is that of one question, and more replies may change it:\n")
                    .append(SummaryMarkdown.shifts(measured.stream().limit(MOST_ROWS)));
            if (measured.size() > MOST_ROWS) {
                md.append("\nThe first ").append(MOST_ROWS).append(" are shown.\n");
            }
        } else {
            md.append(".\n");
        }
        Ledger.Account calls = ledger.total();
        return md.append("\nOf the calls planned so far (")
                .append(calls.planned())
                .append("), ")
                .append(calls.measured())
                .append(" are measured, ")
                .append(calls.unscored())
                .append(" unscored, ")
                .append(calls.planned() - calls.measured() - calls.unscored())
                .append(" without a reply.\n")
                .toString();
    }
}
