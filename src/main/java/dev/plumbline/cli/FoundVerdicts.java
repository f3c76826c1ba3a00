package dev.plumbline.cli;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.results.CallLedger;
import dev.plumbline.results.GateLimits;
import dev.plumbline.results.RecordJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of {@code results.json} that decides a run's exit code; the other rows of a large run would not fit into memory. */
record FoundVerdicts(
        CallLedger ledger,
        GateLimits gate,
        List<Found> shifts,
        List<FoundControls> controls,
        List<Found> categoryVerdicts,
        @Nullable List<FoundComparison> comparisons) {
    /** A verdict on a question, a control or explanations. */
    record Found(String verdict, boolean accepted, @Nullable Boolean gates) {
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
    record FoundComparison(String verdict, boolean accepted, boolean gates) {}

    /** One candidate's controls. */
    record FoundControls(List<Found> questions) {}

    /** Reads them. */
    static FoundVerdicts read(Path results) throws IOException {
        return RecordJson.read(results, results.toString(), FoundVerdicts.class);
    }

    /** Returns whether every planned call ended, and none failed. */
    boolean isWhole() {
        return ledger.isWhole();
    }

    /** Of questions, controls and explanations. */
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
