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

/** Tells how a job stands. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionLine.class,
        description = "Tells how a job stands.")
final class TuneStatusCommand implements Callable<Integer> {
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
            tell.accept(job.progress());
            desk.host()
                    .events(job.id())
                    .forEach(e -> tell.accept("  " + e.at() + " " + e.level() + ": " + e.message()));
            desk.host()
                    .checkpoints(job.id())
                    .forEach(c -> tell.accept("  checkpoint of step " + c.step() + ": " + c.path()));
            desk.watcher(tell).noteEnd(job);
            return ExitCode.OK.number();
        }
    }
}
