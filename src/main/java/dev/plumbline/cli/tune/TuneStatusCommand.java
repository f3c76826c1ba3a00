package dev.plumbline.cli.tune;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.VersionLine;
import dev.plumbline.tuning.TuneJob;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells how a job stands. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        description = "Tells how a job stands.")
final class TuneStatusCommand implements Callable<Integer> {
    @Mixin
    private TuneCall tune = new TuneCall();

    @Parameters(paramLabel = "JOB", description = "The host's id of the job.")
    private String id = "";

    @Override
    public Integer call() throws Exception {
        return tune.atDesk((desk, tell) -> {
            TuneJob job = desk.host().job(id);
            tell.accept(job.progress());
            desk.host()
                    .events(job.id())
                    .forEach(e -> tell.accept("  " + e.at() + " " + e.level() + ": " + e.message()));
            desk.host()
                    .checkpoints(job.id())
                    .forEach(c -> tell.accept("  checkpoint of step " + c.step() + ": " + c.path()));
            desk.watcher(tell).noteEnd(job);
            return ExitCode.OK;
        });
    }
}
