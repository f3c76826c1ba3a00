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

/** What all commands about jobs share: options, output and context. */
final class TuneInvocation {
    /** The work of one command. */
    interface Work {
        ExitCode at(TuneContext context, Consumer<String> print) throws IOException;
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

    Consumer<String> printer() {
        return TuneContext.printer(command.commandLine().getOut());
    }

    PrintWriter err() {
        return command.commandLine().getErr();
    }

    /** Runs the work in an open context and closes it. A host's refusal is printed as one line. */
    int inContext(Work work) throws Exception {
        return TuneContext.guarded(err(), () -> {
            try (TuneContext context = TuneContext.open(root(), options)) {
                return work.at(context, printer()).number();
            }
        });
    }
}
