package dev.plumbline.report;

import dev.plumbline.disk.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds the summaries of a run, and the address of the run, to the CI server's job summary. Does nothing outside of CI. */
public final class CiSummary {
    private static final String JOB_SUMMARY = "GITHUB_STEP_SUMMARY";

    private final Function<String, @Nullable String> environment;
    private final Consumer<String> warnings;

    /**
     * Creates a summary for one CI server.
     *
     * @param environment returns the value of an environment variable
     * @param warnings receives a warning if the job summary cannot be written
     */
    public CiSummary(Function<String, @Nullable String> environment, Consumer<String> warnings) {
        this.environment = environment;
        this.warnings = warnings;
    }

    /**
     * Adds the summaries of these suites to the job summary, and adds the address of the run to each of them. Skips a suite without a
     * summary.
     *
     * @param suites the output folders of the suites
     */
    public void publish(List<Path> suites) throws IOException {
        String link = link();
        String job = environment.apply(JOB_SUMMARY);
        for (Path suite : suites) {
            Path summary = suite.resolve("summary.md");
            if (!Files.isRegularFile(summary)) {
                continue;
            }
            if (link != null && !Files.readString(summary).contains(link)) {
                OutputFile.write(summary, Files.readString(summary) + "\n" + link + "\n");
            }
            if (job != null && !job.isBlank()) {
                append(job, Files.readString(summary) + "\n");
            }
        }
    }

    /** Appends to the job summary. A failure is only a warning, because it does not affect the results. */
    private void append(String job, String summary) {
        try {
            Files.writeString(Path.of(job), summary, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException | InvalidPathException e) {
            warnings.accept(JOB_SUMMARY + ": the job summary was not written (was " + job + "; " + e + ")");
        }
    }

    /** Returns a line that links to the run and its artefacts, or null if the CI server does not give an address. */
    private @Nullable String link() {
        String url = CiRun.of(environment).url();
        return url == null ? null : "[Report, figures and all numbers](" + url + ") are artefacts of this run.";
    }
}
