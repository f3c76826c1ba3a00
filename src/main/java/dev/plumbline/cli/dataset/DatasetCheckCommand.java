package dev.plumbline.cli.dataset;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.VersionLine;
import dev.plumbline.tuning.dataset.Dataset;
import dev.plumbline.tuning.dataset.DatasetFile;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks a chat JSONL file as hosts do, before it is uploaded. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        description = "Checks a chat JSONL file as OpenAI, Together and Fireworks do; reports all mistakes by line.")
final class DatasetCheckCommand implements Callable<Integer> {
    @Mixin
    private DatasetArgument dataset = new DatasetArgument();

    @Override
    public Integer call() {
        Dataset checked = dataset.read(DatasetFile::readForTraining);
        PrintWriter out = dataset.out();
        out.printf(
                "%s: %d sound examples%n", dataset.shown(), checked.examples().size());
        out.flush();
        return ExitCode.OK.number();
    }
}
