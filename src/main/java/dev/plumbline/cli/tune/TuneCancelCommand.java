package dev.plumbline.cli.tune;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.VersionLine;
import dev.plumbline.tuning.TuneJob;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Ends a job at the host. */
@Command(
        name = "cancel",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        description = "Ends a job at the host.")
final class TuneCancelCommand implements Callable<Integer> {
    @Mixin
    private TuneInvocation tune = new TuneInvocation();

    @Parameters(paramLabel = "JOB", description = "The host's id of the job.")
    private String id = "";

    @Override
    public Integer call() throws Exception {
        return tune.inContext((context, tell) -> {
            TuneJob job = context.host().job(id);
            context.host().cancel(job.id());
            TuneJob now = context.host().job(job.id());
            tell.accept(now.progress());
            context.watcher(tell).noteEnd(now);
            return ExitCode.OK;
        });
    }
}
