package dev.plumbline.cli;

import dev.plumbline.run.Shard;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the run's session wrote, read back: the files are the one source of what a run found. */
final class RunOutputs {
    private static final String RESULTS = "results.json";

    private final List<Path> folders;

    /**
     * What a run leaves of its own suites; those of other runs and shards, which may be going on beside it, are never looked at.
     *
     * @param output where each suite has its folder
     * @param suites the names of the run's suites
     */
    RunOutputs(Path output, Shard shard, List<String> suites) {
        this.folders = suites.stream()
                .map(suite -> output.resolve(shard.outputs(suite)))
                .toList();
    }

    /** Where the suites' files are, in the order of the run. */
    List<Path> folders() {
        return folders;
    }

    /** Takes away what an earlier run left, so that it cannot be mistaken for this one's. */
    void clear() throws IOException {
        for (Path suite : folders) {
            for (String file : List.of(RESULTS, "run.json", "verdicts.txt", "summary.md", "overview.html")) {
                Files.deleteIfExists(suite.resolve(file));
            }
        }
    }

    ExitCode exitCode(boolean enforces) throws IOException {
        ExitCode code = ExitCode.OK;
        for (Path suite : suites()) {
            FoundVerdicts found = FoundVerdicts.read(suite.resolve(RESULTS));
            code = found.isWhole() ? code : code.or(ExitCode.INFRASTRUCTURE);
            code = enforces ? code.or(found.exitCode()) : code;
        }
        return code;
    }

    void tell(PrintWriter out) throws IOException {
        for (Path suite : suites()) {
            for (String line : Files.readAllLines(suite.resolve("verdicts.txt"))) {
                out.println(line);
            }
            out.println("results: " + suite.resolve(RESULTS));
            if (Files.exists(suite.resolve("overview.html"))) {
                out.println("overview: " + suite.resolve("overview.html"));
            }
        }
        out.flush();
    }

    /** The folders of the suites that have results. */
    private List<Path> suites() {
        return folders.stream()
                .filter(folder -> Files.exists(folder.resolve(RESULTS)))
                .toList();
    }
}
