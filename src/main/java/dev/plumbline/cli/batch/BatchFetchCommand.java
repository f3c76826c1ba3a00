package dev.plumbline.cli.batch;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.RunOptions;
import dev.plumbline.cli.option.VersionLine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Brings home the results of batches that have ended. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        description = {
            "Downloads the results of batches that have ended into batch/results/ of the recording; 'batch import' records them.",
            "Exit code: 0 where no batch is left at a host, 4 where some have not ended."
        })
final class BatchFetchCommand implements Callable<Integer> {
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
