package dev.plumbline.cli;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.report.LaunchOutputs;
import dev.plumbline.results.CallLedger;
import dev.plumbline.results.GateLimits;
import dev.plumbline.results.RecordJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the files that the run's session has written, because a run's findings exist only there. */
final class RunOutputs {
    private static final String RESULTS = "results.json";

    private final List<Path> folders;

    /**
     * Creates a reader for the files of one run. Ignores files of other runs and shards, which may be running at the same time.
     *
     * @param folders the output folders of the suites, in the order of the run; none if the run was rejected
     */
    RunOutputs(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Returns the output folders of the suites, in the order of the run. */
    List<Path> folders() {
        return folders;
    }

    ExitCode exitCode(boolean enforces) throws IOException {
        ExitCode code = ExitCode.OK;
        for (Path suite : folders) {
            Path results = suite.resolve(RESULTS);
            FoundVerdicts found = RecordJson.read(results, results.toString(), FoundVerdicts.class);
            code = found.ledger().isWhole() ? code : code.or(ExitCode.INFRASTRUCTURE);
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

    /** The part of {@code results.json} that decides a run's exit code. All rows of a large run would not fit into memory. */
    private record FoundVerdicts(
            CallLedger ledger,
            GateLimits gate,
            List<Found> shifts,
            List<FoundControls> controls,
            List<Found> categoryVerdicts,
            @Nullable List<FoundComparison> comparisons) {
        /** A verdict on a question, a control or an explanation. */
        private record Found(
                String verdict, boolean accepted, @Nullable Boolean gates) {
            ExitCode code() {
                return accepted || Boolean.FALSE.equals(gates)
                        ? ExitCode.OK
                        : switch (verdict) {
                            case "within" -> ExitCode.OK;
                            case "drifted" -> ExitCode.DRIFTED;
                            default -> ExitCode.INCONCLUSIVE;
                        };
            }
        }

        /** A comparison of open replies. */
        private record FoundComparison(String verdict, boolean accepted, boolean gates) {}

        /** One candidate's controls. */
        private record FoundControls(List<Found> questions) {}

        /** Returns the exit code for questions, controls, explanations and open replies. */
        ExitCode exitCode() {
            boolean judgeRequired = gate.judge().equals("required");
            return Stream.of(
                            shifts.stream(),
                            controls.stream().flatMap(c -> c.questions().stream()),
                            categoryVerdicts.stream()
                                    .filter(found ->
                                            judgeRequired || !found.verdict().equals("withheld")),
                            Stream.ofNullable(comparisons)
                                    .flatMap(List::stream)
                                    .filter(FoundComparison::gates)
                                    .map(found -> new Found(found.verdict(), found.accepted(), found.gates())))
                    .flatMap(found -> found)
                    .map(Found::code)
                    .reduce(ExitCode.OK, ExitCode::or);
        }
    }
}
