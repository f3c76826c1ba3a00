package dev.plumbline.cli.tune;

import dev.plumbline.cli.option.Invocation;
import dev.plumbline.cli.option.VersionLine;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The commands that have fine-tunes made and served. */
@Command(
        name = "tune",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        description = "Has fine-tunes made by a host, serves and measures them, and stops what costs money.",
        synopsisSubcommandLabel = "<command>",
        subcommands = {
            TuneStartCommand.class,
            TuneStatusCommand.class,
            TuneWatchCommand.class,
            TuneCancelCommand.class,
            TuneListCommand.class,
            TuneStopAllCommand.class,
            TuneAdoptCommand.class,
            TuneExportCommand.class
        })
public final class TuneCommand implements Runnable {
    @ParentCommand
    private Invocation main = Invocation.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** All commands, to run another one. */
    CommandLine commands() {
        return main.commands();
    }

    Path root() {
        return main.root();
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
    }
}
