package dev.plumbline.cli;

import dev.plumbline.gate.BaselineChange;
import dev.plumbline.gate.BaselineDecision;
import dev.plumbline.gate.BaselineFile;
import dev.plumbline.gate.ShiftReading;
import dev.plumbline.gate.Verdict;
import dev.plumbline.junit.SuiteOpener;
import dev.plumbline.mistake.Mistakes;
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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Accepts shifts of the last run: writes them into the suite's baseline, where a review of the diff is the decision. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionLine.class,
        description = {
            "Writes the last run's drifted and inconclusive shifts (of questions, controls and explanations)",
            "into suites/<suite>/baseline.yaml.",
            "Entries that still cover their shift stay as they are, so that a diff shows decisions alone."
        })
final class AcceptCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main();

    @Option(names = "--suite", paramLabel = "NAME", description = "Whose shifts (default: ${DEFAULT-VALUE}).")
    private String suite = "political";

    @Option(names = "--from", paramLabel = "FILE", description = "A results.json (default: the suite's last).")
    private @Nullable Path from;

    @Mixin
    private AcceptOptions options = new AcceptOptions();

    @Option(names = "--dry-run", description = "Tell what would be written, and write nothing.")
    private boolean dryRun;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        Mistakes mistakes = new Mistakes();
        options.check(today, mistakes);
        Path suiteFile = SuiteCatalog.locate(main.root(), suite, mistakes);
        Suite read = suiteFile == null ? null : SuiteReader.read(suiteFile, main.root(), mistakes);
        BaselineFile file = read == null ? null : BaselineFile.open(read, main.root(), mistakes);
        mistakes.throwIfAny();
        if (suiteFile == null || read == null || file == null) {
            throw new IllegalStateException("a suite or baseline that cannot be read was not told");
        }
        Path results = from == null
                ? main.root().resolve("target/plumbline").resolve(read.name()).resolve("results.json")
                : main.root().resolve(from);
        ResultsShifts shifts = ResultsShifts.read(results, shown(results), read.name());
        warnOfAge(results, suiteFile);
        accept(file, read, shifts, today);
        return ExitCode.OK.number();
    }

    private void accept(BaselineFile file, Suite read, ResultsShifts shifts, LocalDate today) throws IOException {
        List<ShiftReading> selected = options.select(shifts);
        PrintWriter out = spec.commandLine().getOut();
        options.unmeasured(shifts).forEach(cell -> out.println("not measured, so not accepted: " + cell));
        List<ShiftReading> moved =
                selected.stream().filter(s -> s.verdict() != Verdict.WITHIN).toList();
        BaselineDecision decision = new BaselineDecision(
                shifts.profile(),
                shifts.base(),
                options.reason(),
                options.by(main.root()),
                today,
                options.expires(),
                options.tolerance());
        List<BaselineChange> changes = decision.on(file.baseline(), read, moved);
        changes.forEach(out::println);
        String name = shown(read.folder().resolve(BaselineFile.NAME));
        if (moved.isEmpty()) {
            out.println("nothing to accept: no selected shift is drifted or inconclusive");
        } else if (changes.stream().allMatch(BaselineChange::isNone)) {
            out.println(name + " accepts all of it already");
        } else if (dryRun) {
            out.println("dry run: " + name + " is as it was");
        } else {
            file.write(changes);
            out.println(name + " written; read the diff before you commit it");
        }
        out.flush();
    }

    private void warnOfAge(Path results, Path suiteFile) throws IOException {
        if (Files.getLastModifiedTime(results).compareTo(Files.getLastModifiedTime(suiteFile)) < 0) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("warning: " + shown(results) + " is older than " + shown(suiteFile)
                    + "; run the suite again if you changed what it asks");
            err.flush();
        }
    }

    private String shown(Path file) {
        return SuiteOpener.shown(main.root(), file);
    }
}
