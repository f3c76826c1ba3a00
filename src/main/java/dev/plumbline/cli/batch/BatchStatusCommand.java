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

/** Reports the progress of submitted batches. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        description = "Reports the progress of each submitted batch; changes nothing.")
final class BatchStatusCommand implements Callable<Integer> {
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
