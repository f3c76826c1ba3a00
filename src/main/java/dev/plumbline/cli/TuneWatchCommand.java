package dev.plumbline.cli;

import dev.plumbline.tuning.TuneJob;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Waits until a job is over; killing it loses nothing, run it again. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionLine.class,
        description = "Waits until a job is over; killing it loses nothing, run it again.")
final class TuneWatchCommand implements Callable<Integer> {
    @ParentCommand
    private TuneCommand tune = new TuneCommand();

    @Mixin
    private TuneOptions options = new TuneOptions();

    @Parameters(paramLabel = "JOB", description = "The host's id of the job.")
    private String id = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        return TuneDesk.guarded(spec.commandLine().getErr(), this::tell);
    }

    private int tell() {
        Consumer<String> tell = TuneDesk.teller(spec.commandLine().getOut());
        try (TuneDesk desk = TuneDesk.open(tune.root(), options)) {
            TuneJob job = desk.host().job(id);
            TuneJob done = desk.watcher(tell).watch(job.id());
            tell.accept("model: " + (done.model() == null ? done.output() : done.model()));
            return ExitCode.OK.number();
        }
    }
}
