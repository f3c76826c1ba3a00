package dev.plumbline.tuning;

import java.util.List;

/** The keys each level of a recipe knows; the JSON Schema and the documentation are tested against them. */
public final class RecipeKeys {
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

    private RecipeKeys() {}
}
