package dev.plumbline.cli;

import dev.plumbline.tuning.JobHistory;
import dev.plumbline.tuning.Serving;
import dev.plumbline.tuning.Timing;
import dev.plumbline.tuning.TuningException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Stops every deployment that was begun and not seen to have stopped. */
@Command(
        name = "stop-all",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionLine.class,
        description = "Stops and removes every deployment of the suite's jobs.jsonl that may still cost money.")
final class TuneStopAllCommand implements Callable<Integer> {
    @ParentCommand
    private TuneCommand tune = new TuneCommand();

    @Mixin
    private TuneOptions options = new TuneOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        return TuneDesk.guarded(spec.commandLine().getErr(), this::stop);
    }

    private int stop() {
        Consumer<String> tell = TuneDesk.teller(spec.commandLine().getOut());
        ExitCode code = ExitCode.OK;
        try (TuneDesk desk = TuneDesk.open(tune.root(), options)) {
            List<JobHistory.Leftover> leftovers = desk.log().history().leftovers();
            if (leftovers.isEmpty()) {
                tell.accept("nothing is left");
            }
            for (JobHistory.Leftover leftover : leftovers) {
                try {
                    Serving.leftOver(desk.host(), desk.log(), leftover, Timing.system(), desk.poll(), tell)
                            .close();
                } catch (TuningException e) {
                    spec.commandLine().getErr().println(leftover.name() + ": " + e.getMessage());
                    code = ExitCode.INFRASTRUCTURE;
                }
            }
        }
        return code.number();
    }
}
