package dev.plumbline.cli;

import dev.plumbline.junit.Settings;
import dev.plumbline.junit.SuiteOpener;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tries a profile's models out before a run believes them. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionLine.class,
        description = {
            "Tries the models of a profile out.",
            "--judge puts the suite's judge-gold.yaml to the judge and writes judge-card.json beside the recording.",
            "Exit code: 0 the judge's card is green, 2 configuration, 3 it is red, 4 infrastructure."
        })
final class DoctorCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main();

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "--judge", description = "Examine the judge.")
    private boolean judge;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "How often each elaboration is put to the judge (default: 3).")
    private int draws = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!judge) {
            throw new CommandLine.ParameterException(spec.commandLine(), "what to try out? --judge");
        }
        if (draws < 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--draws must be at least 1 (was " + draws + ")");
        }
        Settings settings = options.settings(main.root());
        JudgeExamination examination = new JudgeExamination(
                settings,
                System.getenv()::get,
                Clock.systemUTC(),
                spec.commandLine().getOut());
        ExitCode code = ExitCode.OK;
        for (SuiteOpener.Unrecorded suite : SuiteOpener.openUnrecorded(settings)) {
            code = code.or(examination.examine(suite, draws));
        }
        return code.number();
    }
}
