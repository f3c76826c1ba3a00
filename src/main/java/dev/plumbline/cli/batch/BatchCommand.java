package dev.plumbline.cli.batch;

import dev.plumbline.cli.option.Invocation;
import dev.plumbline.cli.option.VersionLine;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Everything about having a batch engine answer what a plan lacks. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        description = {
            "Hands the calls that a plan lacks to a batch engine by file, and takes the replies back into the recording.",
            "Rounds: export, have the files answered (submit and fetch, or an engine of your own), import; then export the rest."
        },
        synopsisSubcommandLabel = "<command>",
        subcommands = {
            BatchExportCommand.class,
            BatchImportCommand.class,
            BatchSubmitCommand.class,
            BatchStatusCommand.class,
            BatchFetchCommand.class
        })
public final class BatchCommand implements Runnable {
    @ParentCommand
    private Invocation main = Invocation.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Path root() {
        return main.root();
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
    }
}
