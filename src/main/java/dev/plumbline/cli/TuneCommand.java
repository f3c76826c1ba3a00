package dev.plumbline.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
final class TuneCommand implements Runnable {
    @ParentCommand
    private Invocation main = Invocation.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What a CI server says of itself, by variable. */
    Function<String, @Nullable String> environment() {
        return main.environment();
    }

    Path root() {
        return main.root();
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
    }
}
