package dev.plumbline.cli.dataset;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.tuning.dataset.Dataset;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The one file that a command about a data set reads. */
final class DatasetArgument {
    /** Reads the file and reports what is wrong with it. */
    interface Reading {
        @Nullable
        Dataset read(Path file, String shown, Mistakes mistakes);
    }

    @Parameters(paramLabel = "FILE", description = "A chat JSONL file.")
    private Path file = Path.of("");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /** Returns what messages call it. */
    Path shown() {
        return file;
    }

    PrintWriter out() {
        return command.commandLine().getOut();
    }

    /** Returns the examples; all mistakes at once. */
    Dataset read(Reading reading) {
        DatasetCommand dataset =
                (DatasetCommand) Objects.requireNonNull(command.parent()).userObject();
        Mistakes mistakes = new Mistakes();
        Dataset read = reading.read(dataset.file(file), file.toString(), mistakes);
        mistakes.throwIfAny();
        return Objects.requireNonNull(read, "a file that could not be read was not reported");
    }
}
