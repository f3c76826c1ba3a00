package dev.plumbline.cli.tune;

import dev.plumbline.cli.option.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every command about jobs has in common: its options, where it prints, and the desk it works at. */
final class TuneCall {
    /** The work of one command. */
    interface Work {
        ExitCode at(TuneDesk desk, Consumer<String> tell) throws IOException;
    }

    @Mixin
    private TuneOptions options = new TuneOptions();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    TuneOptions options() {
        return options;
    }

    Path root() {
        return ((TuneCommand) Objects.requireNonNull(command.parent()).userObject()).root();
    }

    Consumer<String> teller() {
        return TuneDesk.teller(command.commandLine().getOut());
    }

    PrintWriter err() {
        return command.commandLine().getErr();
    }

    /** Opens the desk, works and closes it; what a host would not do is told in one line. */
    int atDesk(Work work) throws Exception {
        return TuneDesk.guarded(err(), () -> {
            try (TuneDesk desk = TuneDesk.open(root(), options)) {
                return work.at(desk, teller()).number();
            }
        });
    }
}
