package dev.plumbline.cli.dataset;

import dev.plumbline.cli.option.Invocation;
import dev.plumbline.cli.option.VersionLine;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The commands about the examples that fine-tunes are made from. */
@Command(
        name = "dataset",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        description = "Builds, checks and compares the examples that fine-tunes are made from.",
        synopsisSubcommandLabel = "<command>",
        subcommands = {
            DatasetBuildCommand.class,
            DatasetCheckCommand.class,
            DatasetStatsCommand.class,
            DatasetDiffCommand.class
        })
public final class DatasetCommand implements Runnable {
    @ParentCommand
    private Invocation main = Invocation.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** A file as the user names it, relative to the project root. */
    Path file(Path named) {
        return main.root().resolve(named);
    }

    Path root() {
        return main.root();
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
    }
}
