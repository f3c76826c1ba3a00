package dev.plumbline.tuning;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.yaml.RejectedYaml;
import dev.plumbline.yaml.YamlFile;
import dev.plumbline.yaml.YamlMap;
import dev.plumbline.yaml.YamlNode;
import dev.plumbline.yaml.YamlScalar;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a recipe, or reports all mistakes in the file. Every key is required, because hosts change their defaults. */
public final class RecipeReader {
    /** Keys of one level of the file. Tests compare the JSON Schema and the docs with these keys. */
    public static final List<String> RECIPE = List.of(
            "recipe",
            "model",
            "epochs",
            "learning-rate",
            "scheduler",
            "warmup-ratio",
            "max-grad-norm",
            "weight-decay",
            "batch-size",
            "lora",
            "train-on-inputs",
            "checkpoints",
            "evaluations",
            "local");

    public static final List<String> SCHEDULER = List.of("type", "min-lr-ratio", "cycles");
    public static final List<String> LORA = List.of("rank", "alpha", "dropout", "modules");
    public static final List<String> LOCAL = List.of("batch-size", "sequence-length", "packing");
    static final List<String> SCHEDULERS = List.of("cosine", "linear");

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final List<String> INPUTS = List.of("auto", "true", "false");
    private static final String POSITIVE = "write a whole number from 1 on";

    private final Mistakes mistakes;

    private RecipeReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /**
     * Reads the file.
     *
     * @param file the file of the recipe; the file name without extension is the recipe's name
     * @param root the project root; messages show paths relative to this folder
     * @param mistakes receives the mistakes in the file
     * @return the recipe, or null if a mistake was reported
     */
    public static @Nullable Recipe read(Path file, Path root, Mistakes mistakes) {
        String stem = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
        return YamlFile.read(file, root, mistakes, map -> new RecipeReader(mistakes).recipe(map, stem));
    }

    private Recipe recipe(YamlMap map, String stem) {
        map.only(RECIPE);
        String name = map.text("recipe")
                .check(n -> NAME.matcher(n).matches(), "must be lower-case letters, digits and hyphens", "rename it")
                .check(stem::equals, "must be its file's name", "write " + stem + " or rename the file")
                .or("");
        String model = map.text("model").or("");
        int epochs = atLeastOne(map, "epochs");
        double learningRate = number(map, "learning-rate", 0, 1, true);
        Recipe.Scheduler scheduler = scheduler(map.map("scheduler"));
        double warmup = number(map, "warmup-ratio", 0, 1, false);
        double norm = number(map, "max-grad-norm", 0, Double.MAX_VALUE, true);
        double decay = number(map, "weight-decay", 0, Double.MAX_VALUE, false);
        Integer batch = batchSize(map);
        Recipe.Lora lora = lora(map.map("lora"));
        String inputs = inputs(map);
        int checkpoints = atLeastOne(map, "checkpoints");
        int evaluations = map.integer("evaluations")
                .check(n -> n >= 0, "must be 0 or more", "write 0 without a validation file")
                .or(0);
        return new Recipe(
                name,
                model,
                epochs,
                learningRate,
                scheduler,
                warmup,
                norm,
                decay,
                batch,
                lora,
                inputs,
                checkpoints,
                evaluations,
                local(map.map("local")));
    }

    private static Recipe.Scheduler scheduler(YamlMap map) {
        map.only(SCHEDULER);
        return new Recipe.Scheduler(
                map.text("type").among(SCHEDULERS, "is not known").or(""),
                number(map, "min-lr-ratio", 0, 1, false),
                number(map, "cycles", 0, Double.MAX_VALUE, true));
    }

    private static Recipe.Lora lora(YamlMap map) {
        map.only(LORA);
        double dropout = map.number("dropout")
                .check(d -> d >= 0 && d < 1, "must be from 0 to below 1", "write a share, such as 0.05")
                .or(0.0);
        return new Recipe.Lora(
                atLeastOne(map, "rank"),
                atLeastOne(map, "alpha"),
                dropout,
                map.text("modules").or(""));
    }

    private Recipe.Local local(YamlMap map) {
        map.only(LOCAL);
        if (!map.has("packing")) {
            mistakes.add(map.place(), "key 'packing' is missing", null, "add it");
        }
        return new Recipe.Local(
                atLeastOne(map, "batch-size"),
                atLeastOne(map, "sequence-length"),
                map.optionalTruth("packing").or(false));
    }

    private static int atLeastOne(YamlMap map, String key) {
        return map.integer(key)
                .check(n -> n >= 1, "must be at least 1", POSITIVE)
                .or(1);
    }

    private static double number(YamlMap map, String key, double from, double to, boolean above) {
        String range = (above ? "must be above " : "must be at least ")
                + (int) from
                + (to < Double.MAX_VALUE ? " and at most " + (int) to : "");
        return map.number(key)
                .check(n -> (above ? n > from : n >= from) && n <= to, range, "write such a number")
                .or(to < Double.MAX_VALUE ? to : 1.0);
    }

    /** Returns the batch size, or null for {@code max}. */
    private @Nullable Integer batchSize(YamlMap map) {
        if (map.node("batch-size") instanceof YamlScalar scalar && scalar.text().equals("max")) {
            return null;
        }
        if (map.node("batch-size") instanceof YamlScalar scalar && scalar.kind() != YamlScalar.Kind.NUMBER) {
            mistakes.add(
                    scalar.place(),
                    "'batch-size' must be 'max' or a number",
                    scalar.shown(),
                    "write max or examples a step");
            return null;
        }
        return atLeastOne(map, "batch-size");
    }

    /** Reads the value as written, because {@code true} without quotes is not a text in YAML. */
    private String inputs(YamlMap map) {
        YamlNode node = map.node("train-on-inputs");
        if (node instanceof YamlScalar scalar && INPUTS.contains(scalar.text())) {
            return scalar.text();
        }
        if (node == null) {
            mistakes.add(map.place(), "key 'train-on-inputs' is missing", null, "add it");
        } else if (!(node instanceof RejectedYaml)) {
            mistakes.add(
                    node.place(),
                    "'train-on-inputs' must be auto, true or false",
                    node.shown(),
                    "write one of the three");
        }
        return "auto";
    }
}
