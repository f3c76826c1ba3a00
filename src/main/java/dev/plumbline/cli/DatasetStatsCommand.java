package dev.plumbline.cli;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.tuning.Dataset;
import dev.plumbline.tuning.DatasetFile;
import dev.plumbline.tuning.DatasetStats;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Counts a chat JSONL file. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionLine.class,
        description = "Counts the examples of a chat JSONL file and tells its content hash, whatever their order.")
final class DatasetStatsCommand implements Callable<Integer> {
    @ParentCommand
    private DatasetCommand dataset = new DatasetCommand();

    @Parameters(paramLabel = "FILE", description = "The .jsonl to count.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Mistakes mistakes = new Mistakes();
        Dataset read = DatasetFile.read(dataset.file(file), file.toString(), mistakes);
        mistakes.throwIfAny();
        if (read != null) {
            tell(DatasetStats.of(read), spec.commandLine().getOut());
        }
        return ExitCode.OK.number();
    }

    private static void tell(DatasetStats stats, PrintWriter out) {
        out.printf("examples: %d, of which %d differ%n", stats.examples(), stats.distinct());
        out.printf("messages: %d%n", stats.messages());
        out.printf("different prompts: %d; different answers: %d%n", stats.prompts(), stats.answers());
        out.printf("characters of answers: %d; of the longest: %d%n", stats.answerCharacters(), stats.longestAnswer());
        out.printf("content sha256: %s%n", stats.hash());
        out.flush();
    }
}
