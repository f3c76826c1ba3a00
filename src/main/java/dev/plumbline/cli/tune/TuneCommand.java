package dev.plumbline.cli.tune;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.Invocation;
import dev.plumbline.cli.option.VersionLine;
import dev.plumbline.tuning.TuneJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The commands that have fine-tunes made and served. */
@Command(
        name = "tune",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        description = "Has fine-tunes made by a host, serves and measures them, and stops what costs money.",
        synopsisSubcommandLabel = "<command>",
        subcommands = {
            TuneStartCommand.class,
            TuneCommand.TuneStatusCommand.class,
            TuneCommand.TuneWatchCommand.class,
            TuneCommand.TuneCancelCommand.class,
            TuneListCommand.class,
            TuneStopAllCommand.class,
            TuneAdoptCommand.class,
            TuneExportCommand.class
        })
public final class TuneCommand implements Runnable {
    @ParentCommand
    private Invocation main = Invocation.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Returns all commands, to run another one. */
    CommandLine commands() {
        return main.commands();
    }

    Path root() {
        return main.root();
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
    }

    /** What the commands about one job share. */
    @Command(mixinStandardHelpOptions = true, versionProvider = VersionLine.class)
    abstract static class JobCommand implements Callable<Integer> {
        @Mixin
        private TuneInvocation tune = new TuneInvocation();

        @Parameters(paramLabel = "JOB", description = "The host's id of the job.")
        private String id = "";

        abstract void run(TuneJob job, TuneContext context, Consumer<String> print) throws IOException;

        @Override
        public final Integer call() throws Exception {
            return tune.inContext((context, print) -> {
                run(context.host().job(id), context, print);
                return ExitCode.OK;
            });
        }
    }

    /** Ends a job at the host. */
    @Command(name = "cancel", description = "Ends a job at the host.")
    static final class TuneCancelCommand extends JobCommand {
        @Override
        void run(TuneJob job, TuneContext context, Consumer<String> print) {
            context.host().cancel(job.id());
            TuneJob now = context.host().job(job.id());
            print.accept(now.progress());
            context.watcher(print).noteEnd(now);
        }
    }

    /** Reports the state of a job. */
    @Command(name = "status", description = "Reports the state of a job.")
    static final class TuneStatusCommand extends JobCommand {
        @Override
        void run(TuneJob job, TuneContext context, Consumer<String> print) {
            print.accept(job.progress());
            context.host()
                    .events(job.id())
                    .forEach(e -> print.accept("  " + e.at() + " " + e.level() + ": " + e.message()));
            context.host()
                    .checkpoints(job.id())
                    .forEach(c -> print.accept("  checkpoint of step " + c.step() + ": " + c.path()));
            context.watcher(print).noteEnd(job);
        }
    }

    /** Waits until a job is over; killing it loses nothing, run it again. */
    @Command(name = "watch", description = "Waits until a job is over; killing it loses nothing, run it again.")
    static final class TuneWatchCommand extends JobCommand {
        @Override
        void run(TuneJob job, TuneContext context, Consumer<String> print) {
            TuneJob done = context.watcher(print).watch(job.id());
            print.accept("model: " + (done.model() == null ? done.output() : done.model()));
        }
    }
}
