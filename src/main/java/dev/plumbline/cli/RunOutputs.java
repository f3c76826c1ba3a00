package dev.plumbline.cli;

import dev.plumbline.run.Shard;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the run's session wrote, read back: the files are the one source of what a run found. */
final class RunOutputs {
    private static final String RESULTS = "results.json";

    private static final Pattern PART = Pattern.compile(".*-shard-[0-9]+-of-[0-9]+");

    private final Path folder;
    private final Shard shard;

    /** What a run of this shard left; those of other shards, which may be running beside it, are never looked at. */
    RunOutputs(Path folder, Shard shard) {
        this.folder = folder;
        this.shard = shard;
    }

    /** Takes away what an earlier run left, so that it cannot be mistaken for this one's. */
    void clear() throws IOException {
        for (Path suite : suites()) {
            Files.deleteIfExists(suite.resolve(RESULTS));
            Files.deleteIfExists(suite.resolve("verdicts.txt"));
            Files.deleteIfExists(suite.resolve("overview.html"));
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

    private boolean isMine(String name) {
        return shard.isWhole() ? !PART.matcher(name).matches() : name.endsWith("-shard-" + shard.folder());
    }

    /** The folders of the suites that have results, in the order of their names. */
    private List<Path> suites() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(f -> Files.exists(f.resolve(RESULTS)))
                    .filter(f -> isMine(f.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }
}
