package dev.plumbline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.run.Shard;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
            JsonNode results =
                    JsonMapper.builder().build().readTree(suite.resolve(RESULTS).toFile());
            JsonNode ledger = results.path("ledger");
            int ended =
                    ledger.path("measured").asInt() + ledger.path("unscored").asInt();
            if (ledger.path("failed").asInt() > 0
                    || ended != ledger.path("planned").asInt()) {
                code = code.or(ExitCode.INFRASTRUCTURE);
            }
            code = enforces ? code.or(verdicts(results)) : code;
        }
        return code;
    }

    /** Of questions, controls and explanations. */
    private static ExitCode verdicts(JsonNode results) {
        List<JsonNode> all = new ArrayList<>();
        results.path("shifts").forEach(all::add);
        results.path("controls").forEach(c -> c.path("questions").forEach(all::add));
        boolean judgeRequired = results.at("/gate/judge").asText().equals("required");
        results.path("categoryVerdicts")
                .valueStream()
                .filter(v -> judgeRequired || !v.path("verdict").asText().equals("withheld"))
                .forEach(all::add);
        return all.stream()
                .filter(v -> !v.path("accepted").asBoolean())
                .map(RunOutputs::verdict)
                .reduce(ExitCode.OK, ExitCode::or);
    }

    private static ExitCode verdict(JsonNode shift) {
        return switch (shift.path("verdict").asText()) {
            case "within" -> ExitCode.OK;
            case "drifted" -> ExitCode.DRIFTED;
            default -> ExitCode.INCONCLUSIVE;
        };
    }

    void tell(PrintWriter out) throws IOException {
        for (Path suite : suites()) {
            for (String line : Files.readAllLines(suite.resolve("verdicts.txt"))) {
                out.println(line);
            }
            out.println("results: " + suite.resolve(RESULTS));
            out.println("overview: " + suite.resolve("overview.html"));
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
