package dev.plumbline.cli.dataset;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.VersionLine;
import dev.plumbline.tuning.dataset.DatasetFile;
import dev.plumbline.tuning.dataset.DatasetStats;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Counts a chat JSONL file. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        description = "Counts the examples of a chat JSONL file and prints its content hash, whatever their order.")
final class DatasetStatsCommand implements Callable<Integer> {
    @Mixin
    private DatasetArgument dataset = new DatasetArgument();

    @Override
    public Integer call() {
        tell(DatasetStats.of(dataset.read(DatasetFile::read)), dataset.out());
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
