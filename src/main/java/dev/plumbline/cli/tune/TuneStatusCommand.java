package dev.plumbline.cli.tune;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.VersionLine;
import dev.plumbline.tuning.TuneJob;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reports the state of a job. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        description = "Reports the state of a job.")
final class TuneStatusCommand implements Callable<Integer> {
    @Mixin
    private TuneInvocation tune = new TuneInvocation();

    @Parameters(paramLabel = "JOB", description = "The host's id of the job.")
    private String id = "";

    @Override
    public Integer call() throws Exception {
        return tune.inContext((context, tell) -> {
            TuneJob job = context.host().job(id);
            tell.accept(job.progress());
            context.host()
                    .events(job.id())
                    .forEach(e -> tell.accept("  " + e.at() + " " + e.level() + ": " + e.message()));
            context.host()
                    .checkpoints(job.id())
                    .forEach(c -> tell.accept("  checkpoint of step " + c.step() + ": " + c.path()));
            context.watcher(tell).noteEnd(job);
            return ExitCode.OK;
        });
    }
}
