package dev.plumbline.cli.tune;

import dev.plumbline.disk.OutputFile;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.study.training.TrainingReader;
import dev.plumbline.study.training.TrainingSet;
import dev.plumbline.suite.Suite;
import dev.plumbline.tuning.Recipe;
import dev.plumbline.tuning.RecipeReader;
import dev.plumbline.tuning.TuneOrder;
import dev.plumbline.tuning.dataset.Ablation;
import dev.plumbline.tuning.dataset.Dataset;
import dev.plumbline.tuning.dataset.DatasetBuilder;
import dev.plumbline.tuning.dataset.DatasetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds recipes and data sets by name or path and checks them before they are sent to a host. */
final class TuneDatasets {
    /** The seed of the examples' order. It is the same for every training seed, so that runs differ only in the training seed. */
    private static final long ORDER = 1;

    private final Path root;
    private final Suite suite;
    private final Mistakes mistakes;

    TuneDatasets(Path root, Suite suite, Mistakes mistakes) {
        this.root = root;
        this.suite = suite;
        this.mistakes = mistakes;
    }

    /** Returns the order for a fine-tune; null if a file could not be read, which is then reported. */
    @Nullable
    TuneOrder order(String recipe, String dataset, @Nullable Integer seed) throws IOException {
        Recipe read = recipe(recipe);
        Dataset examples = dataset(dataset);
        return read == null || examples == null
                ? null
                : new TuneOrder(name(dataset), examples, read, seed == null ? null : Long.valueOf(seed.longValue()));
    }

    private @Nullable Recipe recipe(String nameOrPath) {
        return RecipeReader.read(yaml("recipes", nameOrPath), root, mistakes);
    }

    /** Returns the examples of a training set of the suite or of a chat JSONL file. Both must pass the check of {@code dataset check}. */
    private @Nullable Dataset dataset(String nameOrPath) throws IOException {
        if (nameOrPath.endsWith(".jsonl")) {
            return DatasetFile.readForTraining(root.resolve(nameOrPath), nameOrPath, mistakes);
        }
        TrainingSet set = TrainingReader.read(yaml("training", nameOrPath), root, mistakes);
        if (set == null) {
            return null;
        }
        Path built =
                Files.createDirectories(root.resolve("target/plumbline/tune")).resolve(set.name() + ".jsonl");
        OutputFile.write(
                built, new DatasetBuilder(Ablation.NONE, ORDER).build(set).text());
        return DatasetFile.readForTraining(built, set.name() + ".jsonl", mistakes);
    }

    /** Returns the name of a data set: its file name without the extension. */
    private static String name(String nameOrPath) {
        return String.valueOf(Path.of(nameOrPath).getFileName()).replaceFirst("\\.(ya?ml|jsonl)$", "");
    }

    private Path yaml(String folder, String nameOrPath) {
        if (nameOrPath.isBlank()) {
            mistakes.add(Place.of("--" + folder), "names nothing", null, "name one");
        }
        Path named = suite.folder().resolve(folder).resolve(nameOrPath + ".yaml");
        return Files.isRegularFile(named) || !nameOrPath.contains(".") ? named : root.resolve(nameOrPath);
    }
}
