package dev.plumbline.cli.tune;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.VersionLine;
import dev.plumbline.tuning.TuneJob;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Waits until a job is over; killing it loses nothing, run it again. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        description = "Waits until a job is over; killing it loses nothing, run it again.")
final class TuneWatchCommand implements Callable<Integer> {
    @Mixin
    private TuneInvocation tune = new TuneInvocation();

    @Parameters(paramLabel = "JOB", description = "The host's id of the job.")
    private String id = "";

    @Override
    public Integer call() throws Exception {
        return tune.inContext((context, tell) -> {
            TuneJob job = context.host().job(id);
            TuneJob done = context.watcher(tell).watch(job.id());
            tell.accept("model: " + (done.model() == null ? done.output() : done.model()));
            return ExitCode.OK;
        });
    }
}
