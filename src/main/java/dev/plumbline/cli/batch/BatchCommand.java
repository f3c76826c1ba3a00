package dev.plumbline.cli.batch;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.Invocation;
import dev.plumbline.cli.option.RunOptions;
import dev.plumbline.cli.option.VersionLine;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            BatchCommand.BatchStatusCommand.class,
            BatchCommand.BatchFetchCommand.class
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

    /** Brings home the results of batches that have ended. */
    @Command(
            name = "fetch",
            mixinStandardHelpOptions = true,
            versionProvider = VersionLine.class,
            description = {
                "Downloads the results of batches that have ended into batch/results/ of the recording; 'batch import' records them.",
                "Exit code: 0 where no batch is left at a host, 4 where some have not ended."
            })
    static final class BatchFetchCommand implements Callable<Integer> {
        @ParentCommand
        private BatchCommand batch = new BatchCommand();

        @Mixin
        private RunOptions options = new RunOptions();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            int left = EachBatchHost.run(
                    batch.root(), options, spec.commandLine(), (context, fetcher) -> fetcher.fetch(context.results()));
            return (left == 0 ? ExitCode.OK : ExitCode.INFRASTRUCTURE).number();
        }
    }

    /** Reports the progress of submitted batches. */
    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            versionProvider = VersionLine.class,
            description = "Reports the progress of each submitted batch; changes nothing.")
    static final class BatchStatusCommand implements Callable<Integer> {
        @ParentCommand
        private BatchCommand batch = new BatchCommand();

        @Mixin
        private RunOptions options = new RunOptions();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            EachBatchHost.run(batch.root(), options, spec.commandLine(), (context, fetcher) -> fetcher.status());
            return ExitCode.OK.number();
        }
    }
}
