package dev.plumbline.cli.dataset;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.PlumblineCommand;
import dev.plumbline.disk.OutputFile;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.study.training.TrainingReader;
import dev.plumbline.study.training.TrainingSet;
import dev.plumbline.tuning.dataset.Ablation;
import dev.plumbline.tuning.dataset.Dataset;
import dev.plumbline.tuning.dataset.DatasetBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a training set's examples as the JSONL format that hosts accept. */
@Command(
        name = "build",
        description =
                "Writes the examples of a training set as chat JSONL. The same facts, options and seed give the same bytes.")
final class DatasetBuildCommand extends PlumblineCommand {
    @Parameters(paramLabel = "FILE", description = "The training set, such as suites/political/training/southern.yaml.")
    private Path file = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The .jsonl to write.")
    private Path out = Path.of("");

    @Option(names = "--seed", paramLabel = "N", description = "The seed of the order (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Mixin
    private AblationOptions options = new AblationOptions();

    @Override
    public Integer call() throws IOException {
        Mistakes mistakes = new Mistakes();
        TrainingSet set = TrainingReader.read(root().resolve(file), root(), mistakes);
        if (!out.toString().endsWith(".jsonl")) {
            mistakes.add(Place.of("--out"), "must end in .jsonl", out.toString(), "hosts expect this name");
        }
        Ablation ablation = set == null ? Ablation.NONE : options.of(set, root(), mistakes);
        mistakes.throwIfAny();
        if (set != null) {
            write(set, new DatasetBuilder(ablation, seed).build(set));
        }
        return ExitCode.OK.number();
    }

    private void write(TrainingSet set, Dataset built) throws IOException {
        if (built.examples().isEmpty()) {
            Mistakes mistakes = new Mistakes();
            mistakes.add(Place.of("--only"), "nothing is left of the set", set.name(), "keep some of its teams");
            mistakes.throwIfAny();
        }
        Path target = root().resolve(out).toAbsolutePath();
        Path folder = target.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        OutputFile.write(target, built.text());
        PrintWriter reported = out();
        reported.printf(
                "%s: %d examples of %s, seed %d; content sha256 %s%n",
                out, built.examples().size(), set.name(), seed, built.hash());
        reported.flush();
    }
}
