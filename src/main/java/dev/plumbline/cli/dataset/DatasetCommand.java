package dev.plumbline.cli.dataset;

import dev.plumbline.cli.option.CommandGroup;
import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.VersionLine;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.tuning.dataset.Dataset;
import dev.plumbline.tuning.dataset.DatasetFile;
import dev.plumbline.tuning.dataset.DatasetStats;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The commands for training examples of fine-tunes. */
@Command(
        name = "dataset",
        description = "Builds, checks and compares the examples that fine-tunes are trained on.",
        subcommands = {DatasetBuildCommand.class, DatasetDiffCommand.class})
public final class DatasetCommand extends CommandGroup {
    /** Reads a file and reports its mistakes. */
    private interface Reading {
        @Nullable
        Dataset read(Path file, String shown, Mistakes mistakes);
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            versionProvider = VersionLine.class,
            description =
                    "Checks a chat JSONL file as OpenAI, Together and Fireworks do; reports all mistakes by line.")
    int check(@Parameters(paramLabel = "FILE", description = "A chat JSONL file.") Path file) {
        Dataset checked = read(file, DatasetFile::readForTraining);
        out().printf("%s: %d sound examples%n", file, checked.examples().size());
        out().flush();
        return ExitCode.OK.number();
    }

    @Command(
            name = "stats",
            mixinStandardHelpOptions = true,
            versionProvider = VersionLine.class,
            description =
                    "Counts the examples of a chat JSONL file and prints its content hash, which ignores their order.")
    int stats(@Parameters(paramLabel = "FILE", description = "A chat JSONL file.") Path file) {
        DatasetStats stats = DatasetStats.of(read(file, DatasetFile::read));
        PrintWriter out = out();
        out.printf("examples: %d, of which %d differ%n", stats.examples(), stats.distinct());
        out.printf("messages: %d%n", stats.messages());
        out.printf("different prompts: %d; different answers: %d%n", stats.prompts(), stats.answers());
        out.printf("characters of answers: %d; of the longest: %d%n", stats.answerCharacters(), stats.longestAnswer());
        out.printf("content sha256: %s%n", stats.hash());
        out.flush();
        return ExitCode.OK.number();
    }

    /** Returns the examples of a file. Throws an exception with all mistakes if there are any. */
    private Dataset read(Path file, Reading reading) {
        Mistakes mistakes = new Mistakes();
        Dataset read = reading.read(root().resolve(file), file.toString(), mistakes);
        mistakes.throwIfAny();
        return Objects.requireNonNull(read, "a file that could not be read was not reported");
    }
}
