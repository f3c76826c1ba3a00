package dev.plumbline.cli.tune;

import dev.plumbline.cli.option.CommandGroup;
import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.VersionLine;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.suite.Suite;
import dev.plumbline.tuning.JobHistory;
import dev.plumbline.tuning.TemporaryDeployment;
import dev.plumbline.tuning.TuneJob;
import dev.plumbline.tuning.TuningException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The commands that start, watch and serve fine-tunes. */
@Command(
        name = "tune",
        description = "Lets a host train fine-tunes, evaluates them, and stops what costs money.",
        subcommands = {TuneStartCommand.class, TuneAdoptCommand.class, TuneExportCommand.class})
public final class TuneCommand extends CommandGroup {
    private static final String JOB = "The id of the job at the host.";

    @Command(
            name = "cancel",
            mixinStandardHelpOptions = true,
            versionProvider = VersionLine.class,
            description = "Cancels a job at the host.")
    int cancel(@Mixin TuneOptions options, @Parameters(paramLabel = "JOB", description = JOB) String id)
            throws Exception {
        return inContext(options, (context, print) -> {
            context.host().job(id);
            context.host().cancel(id);
            TuneJob now = context.host().job(id);
            print.accept(now.progress());
            context.watcher(print).noteEnd(now);
            return ExitCode.OK;
        });
    }

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            versionProvider = VersionLine.class,
            description = "Reports the state of a job.")
    int status(@Mixin TuneOptions options, @Parameters(paramLabel = "JOB", description = JOB) String id)
            throws Exception {
        return inContext(options, (context, print) -> {
            TuneJob job = context.host().job(id);
            print.accept(job.progress());
            context.host().events(id).forEach(e -> print.accept("  " + e.at() + " " + e.level() + ": " + e.message()));
            context.host()
                    .checkpoints(id)
                    .forEach(c -> print.accept("  checkpoint of step " + c.step() + ": " + c.path()));
            context.watcher(print).noteEnd(job);
            return ExitCode.OK;
        });
    }

    @Command(
            name = "watch",
            mixinStandardHelpOptions = true,
            versionProvider = VersionLine.class,
            description = "Waits until a job has ended. If it is killed, run it again; nothing is lost.")
    int watch(@Mixin TuneOptions options, @Parameters(paramLabel = "JOB", description = JOB) String id)
            throws Exception {
        return inContext(options, (context, print) -> {
            context.host().job(id);
            TuneJob done = context.watcher(print).watch(id);
            print.accept("model: " + (done.model() == null ? done.output() : done.model()));
            return ExitCode.OK;
        });
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            versionProvider = VersionLine.class,
            description = "Lists the jobs and running deployments in the suite's jobs.jsonl, without asking a host.")
    int list(@Mixin TuneOptions options) {
        Mistakes mistakes = new Mistakes();
        Suite suite = TuneContext.suite(root(), options, mistakes);
        if (suite == null) {
            throw new MistakesException(mistakes.all());
        }
        JobHistory history = JobHistory.of(TuneContext.log(root(), suite));
        Consumer<String> print = TuneContext.printer(out());
        if (history.attempts().isEmpty()) {
            print.accept("no jobs yet");
        }
        for (JobHistory.Attempt attempt : history.attempts()) {
            print.accept(String.join(
                    "  ",
                    attempt.factOr("job", "(no job)"),
                    attempt.last().name().toLowerCase(Locale.ROOT),
                    attempt.factOr("dataset", ""),
                    attempt.factOr("recipe", ""),
                    "seed " + attempt.factOr("seed", "of the host")));
        }
        history.leftovers().forEach(l -> print.accept("may still cost money: " + l.name() + "; tune stop-all ends it"));
        return ExitCode.OK.number();
    }

    @Command(
            name = "stop-all",
            mixinStandardHelpOptions = true,
            versionProvider = VersionLine.class,
            description = "Stops and removes every deployment in the suite's jobs.jsonl that may still cost money.")
    int stopAll(@Mixin TuneOptions options) throws Exception {
        return inContext(options, this::stopAll);
    }

    private ExitCode stopAll(TuneContext context, Consumer<String> print) {
        List<JobHistory.Leftover> leftovers = JobHistory.of(context.log()).leftovers();
        if (leftovers.isEmpty()) {
            print.accept("nothing is left");
        }
        ExitCode code = ExitCode.OK;
        for (JobHistory.Leftover leftover : leftovers) {
            try {
                TemporaryDeployment.leftOver(context.session(print), leftover).close();
            } catch (TuningException e) {
                err().println(leftover.name() + ": " + e.getMessage());
                code = ExitCode.INFRASTRUCTURE;
            }
        }
        return code;
    }

    /** The work of one command. */
    interface Work {
        ExitCode at(TuneContext context, Consumer<String> print) throws IOException;
    }

    private int inContext(TuneOptions options, Work work) throws Exception {
        return TuneContext.run(root(), options, out(), err(), work);
    }
}
