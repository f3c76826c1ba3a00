package dev.plumbline.cli;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.report.LaunchOutputs;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that the run's session wrote, read back, because they are the one source of a run's findings. */
final class RunOutputs {
    private static final String RESULTS = "results.json";

    private final List<Path> folders;

    /**
     * The files that a run wrote. Files of other runs and shards, which may be running at the same time, are ignored.
     *
     * @param folders of the suites, in the order of the run; none if it was refused
     */
    RunOutputs(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Returns where the suites' files are, in the order of the run. */
    List<Path> folders() {
        return folders;
    }

    ExitCode exitCode(boolean enforces) throws IOException {
        ExitCode code = ExitCode.OK;
        for (Path suite : folders) {
            FoundVerdicts found = FoundVerdicts.read(suite.resolve(RESULTS));
            code = found.isWhole() ? code : code.or(ExitCode.INFRASTRUCTURE);
            code = enforces ? code.or(found.exitCode()) : code;
        }
        return code;
    }

    void print(PrintWriter out) throws IOException {
        for (Path suite : folders) {
            LaunchOutputs.verdicts(suite).forEach(out::println);
            out.println("results: " + suite.resolve(RESULTS));
            if (Files.exists(suite.resolve("overview.html"))) {
                out.println("overview: " + suite.resolve("overview.html"));
            }
        }
        out.flush();
    }
}
