package dev.plumbline.cli;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.PlumblineCommand;
import dev.plumbline.gate.baseline.BaselineChange;
import dev.plumbline.gate.baseline.BaselineDecision;
import dev.plumbline.gate.baseline.BaselineFile;
import dev.plumbline.gate.baseline.ShiftReading;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.suite.Suite;
import dev.plumbline.suite.SuiteCatalog;
import dev.plumbline.suite.SuiteReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Accepts shifts of the last run: writes them into the suite's baseline. A reviewer of that change makes the decision. */
@Command(
        name = "accept",
        description = {
            "Accepts the drifted and inconclusive shifts of the last run: writes them into the suite's baseline.yaml.",
            "These are shifts of questions, controls, explanations, open questions and sets.",
            "It does not change entries that still accept their shift, so that a diff shows only decisions."
        })
final class AcceptCommand extends PlumblineCommand {
    @Option(
            names = "--suite",
            paramLabel = "NAME",
            description = "The suite whose shifts are accepted (default: ${DEFAULT-VALUE}).")
    private String suite = "political";

    @Option(names = "--from", paramLabel = "FILE", description = "A results.json (default: the suite's last).")
    private @Nullable Path from;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "The baseline file to write (default: suites/<suite>/baseline.yaml).")
    private @Nullable Path baseline;

    @Mixin
    private AcceptOptions options = new AcceptOptions();

    @Option(names = "--dry-run", description = "Print what would be written, and write nothing.")
    private boolean dryRun;

    @Override
    public Integer call() throws IOException {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        Mistakes mistakes = new Mistakes();
        options.check(today, mistakes);
        Path suiteFile = SuiteCatalog.locate(root(), suite, mistakes);
        Suite read = suiteFile == null ? null : SuiteReader.read(suiteFile, root(), mistakes);
        Path target = read == null ? null : baselineOf(read, mistakes);
        BaselineFile file = read == null || target == null ? null : BaselineFile.open(target, read, root(), mistakes);
        mistakes.throwIfAny();
        if (suiteFile == null || read == null || target == null || file == null) {
            throw new IllegalStateException("a suite or baseline that cannot be read was not reported");
        }
        Path results = from == null
                ? root().resolve("target/plumbline").resolve(read.name()).resolve("results.json")
                : root().resolve(from);
        ResultsShifts shifts = ResultsShifts.read(results, shown(results), read.name());
        warnOfAge(results, suiteFile);
        boolean accepted = accept(file, shown(target), read, shifts, today);
        return (accepted ? ExitCode.OK : ExitCode.INFRASTRUCTURE).number();
    }

    private @Nullable Path baselineOf(Suite read, Mistakes mistakes) {
        if (baseline == null) {
            return read.folder().resolve(BaselineFile.NAME);
        }
        Path file = root().resolve(baseline);
        boolean folder = Files.isDirectory(file);
        if (!folder && Files.isDirectory(file.resolveSibling("."))) {
            return file;
        }
        mistakes.add(
                Place.of("--baseline"),
                folder ? "is a folder" : "is not in an existing folder",
                baseline.toString(),
                "name a file in an existing folder");
        return null;
    }

    /**
     * Prints the changes and writes them, unless this is a dry run.
     *
     * @return false if only unmeasured shifts were selected, otherwise true
     */
    private boolean accept(BaselineFile file, String name, Suite read, ResultsShifts shifts, LocalDate today)
            throws IOException {
        List<ShiftReading> selected = options.select(shifts);
        PrintWriter out = out();
        options.unmeasured(shifts).forEach(cell -> out.println("not measured, so not accepted: " + cell));
        List<ShiftReading> moved =
                selected.stream().filter(s -> s.verdict() != Verdict.WITHIN).toList();
        BaselineDecision decision = new BaselineDecision(
                shifts.profile(),
                shifts.base(),
                options.reason(),
                options.by(root()),
                today,
                options.expires(),
                options.tolerance());
        List<BaselineChange> changes = decision.on(file.baseline(), read, moved);
        changes.forEach(out::println);
        boolean unknown = selected.isEmpty() && !options.unmeasured(shifts).isEmpty();
        if (unknown) {
            out.println("nothing to accept: nothing was measured");
        } else if (moved.isEmpty()) {
            out.println("nothing to accept: no selected shift is drifted or inconclusive");
        } else if (changes.stream().allMatch(BaselineChange::isNone)) {
            out.println(name + " already accepts all of it");
        } else if (dryRun) {
            out.println("dry run: " + name + " is unchanged");
        } else {
            file.write(changes);
            out.println(name + " written; read the diff before you commit it");
        }
        out.flush();
        return !unknown;
    }

    private void warnOfAge(Path results, Path suiteFile) throws IOException {
        if (Files.getLastModifiedTime(results).compareTo(Files.getLastModifiedTime(suiteFile)) < 0) {
            PrintWriter err = err();
            err.println("warning: " + shown(results) + " is older than " + shown(suiteFile)
                    + "; run the suite again if you changed what it asks");
            err.flush();
        }
    }
}
