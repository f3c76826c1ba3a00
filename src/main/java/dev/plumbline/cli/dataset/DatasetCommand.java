package dev.plumbline.cli.dataset;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.Invocation;
import dev.plumbline.cli.option.VersionLine;
import dev.plumbline.tuning.dataset.Dataset;
import dev.plumbline.tuning.dataset.DatasetFile;
import dev.plumbline.tuning.dataset.DatasetStats;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The commands about the examples that fine-tunes are made from. */
@Command(
        name = "dataset",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        description = "Builds, checks and compares the examples that fine-tunes are made from.",
        synopsisSubcommandLabel = "<command>",
        subcommands = {
            DatasetBuildCommand.class,
            DatasetCommand.DatasetCheckCommand.class,
            DatasetCommand.DatasetStatsCommand.class,
            DatasetDiffCommand.class
        })
public final class DatasetCommand implements Runnable {
    @ParentCommand
    private Invocation main = Invocation.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Returns a file as the user names it, relative to the project root. */
    Path file(Path named) {
        return main.root().resolve(named);
    }

    Path root() {
        return main.root();
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
    }

    /** Checks a chat JSONL file as hosts do, before it is uploaded. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            versionProvider = VersionLine.class,
            description =
                    "Checks a chat JSONL file as OpenAI, Together and Fireworks do; reports all mistakes by line.")
    static final class DatasetCheckCommand implements Callable<Integer> {
        @Mixin
        private DatasetArgument dataset = new DatasetArgument();

        @Override
        public Integer call() {
            Dataset checked = dataset.read(DatasetFile::readForTraining);
            PrintWriter out = dataset.out();
            out.printf(
                    "%s: %d sound examples%n",
                    dataset.shown(), checked.examples().size());
            out.flush();
            return ExitCode.OK.number();
        }
    }

    /** Counts a chat JSONL file. */
    @Command(
            name = "stats",
            mixinStandardHelpOptions = true,
            versionProvider = VersionLine.class,
            description =
                    "Counts the examples of a chat JSONL file and prints its content hash, which ignores their order.")
    static final class DatasetStatsCommand implements Callable<Integer> {
        @Mixin
        private DatasetArgument dataset = new DatasetArgument();

        @Override
        public Integer call() {
            print(DatasetStats.of(dataset.read(DatasetFile::read)), dataset.out());
            return ExitCode.OK.number();
        }

        private static void print(DatasetStats stats, PrintWriter out) {
            out.printf("examples: %d, of which %d differ%n", stats.examples(), stats.distinct());
            out.printf("messages: %d%n", stats.messages());
            out.printf("different prompts: %d; different answers: %d%n", stats.prompts(), stats.answers());
            out.printf(
                    "characters of answers: %d; of the longest: %d%n", stats.answerCharacters(), stats.longestAnswer());
            out.printf("content sha256: %s%n", stats.hash());
            out.flush();
        }
    }
}
