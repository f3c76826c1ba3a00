package dev.plumbline.cli.tune;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.VersionLine;
import dev.plumbline.tuning.JobHistory;
import dev.plumbline.tuning.TemporaryDeployment;
import dev.plumbline.tuning.TuningClock;
import dev.plumbline.tuning.TuningException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops every deployment that was started and is not known to have stopped. */
@Command(
        name = "stop-all",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        description = "Stops and removes every deployment of the suite's jobs.jsonl that may still cost money.")
final class TuneStopAllCommand implements Callable<Integer> {
    @Mixin
    private TuneInvocation tune = new TuneInvocation();

    @Override
    public Integer call() throws Exception {
        return tune.inContext(this::stop);
    }

    private ExitCode stop(TuneContext context, Consumer<String> print) {
        List<JobHistory.Leftover> leftovers = JobHistory.of(context.log()).leftovers();
        if (leftovers.isEmpty()) {
            print.accept("nothing is left");
        }
        ExitCode code = ExitCode.OK;
        for (JobHistory.Leftover leftover : leftovers) {
            try {
                TemporaryDeployment.leftOver(
                                context.host(), context.log(), leftover, TuningClock.system(), context.poll(), print)
                        .close();
            } catch (TuningException e) {
                tune.err().println(leftover.name() + ": " + e.getMessage());
                code = ExitCode.INFRASTRUCTURE;
            }
        }
        return code;
    }
}
