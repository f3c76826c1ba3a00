package dev.plumbline.cli.tune;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.PlumblineCommand;
import dev.plumbline.disk.OutputFile;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.suite.Suite;
import dev.plumbline.tuning.LocalRecipe;
import dev.plumbline.tuning.TuneOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Writes the files for a fine-tune on the user's own machine: the trainer's configuration and data, the command that serves the model, and
 * a profile.
 */
@Command(
        name = "export",
        description =
                "Writes configuration and data for axolotl or LLaMA-Factory, the command that serves the result, and a profile.")
final class TuneExportCommand extends PlumblineCommand {
    @Mixin
    private TuneOptions options = new TuneOptions();

    @Option(
            names = "--for",
            required = true,
            paramLabel = "TRAINER",
            description = "The trainer: axolotl or llama-factory.")
    private String trainer = "";

    @Option(names = "--recipe", required = true, paramLabel = "NAME", description = "A recipe of the suite, or a path.")
    private String recipe = "";

    @Option(
            names = "--dataset",
            required = true,
            paramLabel = "NAME",
            description = "A training set of the suite, or a path.")
    private String dataset = "";

    @Option(names = "--seed", paramLabel = "N", description = "The seed of the training (default: 42).")
    private @Nullable Integer seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        Mistakes mistakes = new Mistakes();
        LocalRecipe.Trainer wanted = switch (trainer) {
            case "axolotl" -> LocalRecipe.Trainer.AXOLOTL;
            case "llama-factory" -> LocalRecipe.Trainer.LLAMA_FACTORY;
            default -> null;
        };
        if (wanted == null) {
            mistakes.add(Place.of("--for"), "is no trainer", trainer, "use axolotl or llama-factory");
        }
        Suite suite = TuneContext.suite(root(), options, mistakes);
        if (suite == null) {
            throw new MistakesException(mistakes.all());
        }
        TuneOrder order = new TuneDatasets(root(), suite, mistakes).order(recipe, dataset, seed);
        mistakes.throwIfAny();
        if (wanted == null || order == null) {
            throw new IllegalStateException("a file that could not be read was not reported");
        }
        LocalRecipe local = new LocalRecipe(order);
        local.refuseInexpressible(wanted, mistakes);
        mistakes.throwIfAny();
        Consumer<String> print = TuneContext.printer(out());
        Path folder = Files.createDirectories(root().resolve(out));
        for (Map.Entry<String, String> file : local.files(wanted).entrySet()) {
            OutputFile.write(folder.resolve(file.getKey()), file.getValue());
            print.accept(out.resolve(file.getKey()).toString());
        }
        return ExitCode.OK.number();
    }
}
