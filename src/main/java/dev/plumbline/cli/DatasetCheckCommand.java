package dev.plumbline.cli;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.tuning.Dataset;
import dev.plumbline.tuning.DatasetFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Checks a chat JSONL file as hosts do, before it is uploaded. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionLine.class,
        description = "Checks a chat JSONL file as OpenAI, Together and Fireworks do; tells all mistakes by line.")
final class DatasetCheckCommand implements Callable<Integer> {
    @ParentCommand
    private DatasetCommand dataset = new DatasetCommand();

    @Parameters(paramLabel = "FILE", description = "The .jsonl to check.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Mistakes mistakes = new Mistakes();
        Dataset checked = DatasetFile.readForTraining(dataset.file(file), file.toString(), mistakes);
        mistakes.throwIfAny();
        if (checked != null) {
            PrintWriter out = spec.commandLine().getOut();
            out.printf("%s: %d sound examples%n", file, checked.examples().size());
            out.flush();
        }
        return ExitCode.OK.number();
    }
}
