package dev.plumbline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the run's session wrote, read back: the files are the one source of what a run found. */
final class RunOutputs {
    private static final String RESULTS = "results.json";

    private final Path folder;

    RunOutputs(Path folder) {
        this.folder = folder;
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
            for (JsonNode shift : results.path("shifts")) {
                code = enforces && !shift.path("accepted").asBoolean() ? code.or(verdict(shift)) : code;
            }
        }
        return code;
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

    /** The folders of the suites that have results, in the order of their names. */
    private List<Path> suites() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(f -> Files.exists(f.resolve(RESULTS)))
                    .sorted()
                    .toList();
        }
    }
}
