package dev.plumbline.tuning;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.tuning.dataset.ExampleJson;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the files for training a recipe with a trainer on the user's own machine, and for serving the result. */
public final class LocalRecipe {
    static final String DATA = "train.jsonl";

    /** The default number of cosine waves of both trainers: half a wave. */
    private static final double ONE_FALL = 0.5;

    private final TuneOrder order;
    private final Recipe recipe;

    /** Creates the files of one order. The configuration contains the order's seed, or 42 if it has none. */
    public LocalRecipe(TuneOrder order) {
        this.order = order;
        this.recipe = order.recipe();
    }

    /** A trainer. */
    public enum Trainer {
        AXOLOTL,
        LLAMA_FACTORY
    }

    /**
     * Reports settings of the recipe that these files cannot express. Without these settings, the fine-tune would have the name of a recipe that was
     * not followed.
     */
    public void refuseInexpressible(Trainer trainer, Mistakes mistakes) {
        Recipe.Scheduler scheduler = recipe.scheduler();
        boolean cosine = scheduler.type().equals("cosine");
        if (cosine && scheduler.cycles() != ONE_FALL) {
            refuse(mistakes, "scheduler.cycles", scheduler.cycles(), String.valueOf(ONE_FALL));
        }
        if (scheduler.minLrRatio() != 0 && !(cosine && trainer == Trainer.AXOLOTL)) {
            refuse(mistakes, "scheduler.min-lr-ratio", scheduler.minLrRatio(), "0");
        }
        if (recipe.checkpoints() != 1) {
            refuse(mistakes, "checkpoints", recipe.checkpoints(), "1");
        }
        if (recipe.evaluations() != 0) {
            refuse(mistakes, "evaluations", recipe.evaluations(), "0");
        }
    }

    private void refuse(Mistakes mistakes, String key, Number was, String reported) {
        mistakes.add(
                Place.of("--recipe"),
                "'" + key + "' of recipe " + recipe.name() + " cannot be exported for this trainer",
                was.toString(),
                "set it to " + reported + " in a copy of the recipe, or fine-tune at a host");
    }

    /** Returns all files by name: configuration, data, instructions for serving, and a profile for the served model. */
    public Map<String, String> files(Trainer trainer) {
        Map<String, String> files = new LinkedHashMap<>();
        if (trainer == Trainer.AXOLOTL) {
            files.put("axolotl.yaml", yaml(axolotl()));
        } else {
            files.put("llama-factory.yaml", yaml(llamaFactory()));
            files.put("dataset_info.json", ExampleJson.compact(datasets()) + "\n");
        }
        files.put(DATA, order.examples().text());
        files.put("serve.sh", serve());
        files.put("profile.yaml", profile());
        return files;
    }

    ObjectNode axolotl() {
        ObjectNode config = JsonNodeFactory.instance.objectNode();
        config.put("base_model", recipe.model()).put("adapter", "lora");
        config.put("lora_r", recipe.lora().rank())
                .put("lora_alpha", recipe.lora().alpha());
        config.put("lora_dropout", plain(recipe.lora().dropout()));
        allModules(config, "lora_target_linear", "lora_target_modules");
        ObjectNode data = config.putArray("datasets").addObject();
        data.put("path", DATA).put("type", "chat_template").put("field_messages", "messages");
        if (!learnsInputs()) {
            data.putArray("roles_to_train").add("assistant");
        }
        data.put("train_on_eos", "turn");
        config.put("train_on_inputs", learnsInputs());
        config.put("sample_packing", recipe.local().packing());
        config.put("sequence_len", recipe.local().sequenceLength());
        config.put("micro_batch_size", 1).put("gradient_accumulation_steps", recipe.localBatchSize());
        config.put("num_epochs", recipe.epochs()).put("learning_rate", plain(recipe.learningRate()));
        config.put("lr_scheduler", recipe.scheduler().type());
        if (recipe.scheduler().minLrRatio() > 0) {
            config.put("cosine_min_lr_ratio", plain(recipe.scheduler().minLrRatio()));
        }
        config.put("warmup_ratio", plain(recipe.warmupRatio())).put("weight_decay", plain(recipe.weightDecay()));
        config.put("max_grad_norm", plain(recipe.maxGradNorm())).put("optimizer", "adamw_torch_fused");
        return config.put("bf16", true).put("seed", seed()).put("output_dir", "out");
    }

    private void allModules(ObjectNode config, String all, String some) {
        if (recipe.lora().modules().equals("all-linear")) {
            config.put(all, true);
        } else {
            config.putArray(some).add(recipe.lora().modules());
        }
    }

    ObjectNode llamaFactory() {
        ObjectNode config = JsonNodeFactory.instance.objectNode();
        config.put("model_name_or_path", recipe.model()).put("stage", "sft").put("do_train", true);
        config.put("finetuning_type", "lora").put("lora_rank", recipe.lora().rank());
        config.put("lora_alpha", recipe.lora().alpha())
                .put("lora_dropout", plain(recipe.lora().dropout()));
        String modules = recipe.lora().modules();
        config.put("lora_target", modules.equals("all-linear") ? "all" : modules);
        config.put("dataset", order.dataset()).put("dataset_dir", ".").put("template", "qwen");
        config.put("packing", recipe.local().packing())
                .put("neat_packing", recipe.local().packing());
        config.put("cutoff_len", recipe.local().sequenceLength()).put("train_on_prompt", learnsInputs());
        config.put("num_train_epochs", recipe.epochs()).put("learning_rate", plain(recipe.learningRate()));
        config.put("lr_scheduler_type", recipe.scheduler().type());
        config.put("warmup_ratio", plain(recipe.warmupRatio())).put("weight_decay", plain(recipe.weightDecay()));
        config.put("max_grad_norm", plain(recipe.maxGradNorm())).put("per_device_train_batch_size", 1);
        config.put("gradient_accumulation_steps", recipe.localBatchSize());
        return config.put("bf16", true).put("seed", seed()).put("output_dir", "out");
    }

    private ObjectNode datasets() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        ObjectNode data = all.putObject(order.dataset());
        data.put("file_name", DATA).put("formatting", "sharegpt");
        data.putObject("columns").put("messages", "messages");
        ObjectNode tags = data.putObject("tags").put("role_tag", "role").put("content_tag", "content");
        tags.put("user_tag", "user").put("assistant_tag", "assistant").put("system_tag", "system");
        return all;
    }

    private String serve() {
        return "#!/bin/sh\n# Serves the base and the fine-tune together, each by its name.\nexec vllm serve "
                + recipe.model() + " --enable-lora --max-lora-rank "
                + recipe.lora().rank() + " --lora-modules " + order.dataset() + "=out\n";
    }

    private String profile() {
        return "providers:\n  local: {dialect: vllm, base-url: \"http://127.0.0.1:8000/v1\"}\nmodels:\n  base: {provider: local, model: "
                + recipe.model() + "}\n  " + order.dataset() + ": {provider: local, model: " + order.dataset()
                + ", identity: "
                + order.suffix(1) + ", dataset-hash: \"" + order.examples().hash() + "\", recipe: " + recipe.name()
                + ", seed: " + seed() + ", group: " + order.dataset() + "-" + recipe.name()
                + "-local}\nroles: {base: base, candidates: ["
                + order.dataset() + "], judge: base}\n";
    }

    /** Writes one key on each line, with values as JSON, which is valid YAML. */
    private String yaml(ObjectNode config) {
        StringBuilder text = new StringBuilder("# recipe " + recipe.name() + " " + recipe.hash() + "\n# data "
                + order.examples().hash()
                + "\n# Batch size and packing replace the host's own choice: close to its fine-tune, not the same.\n");
        config.properties()
                .forEach(entry -> text.append(entry.getKey())
                        .append(": ")
                        .append(ExampleJson.compact(entry.getValue()))
                        .append('\n'));
        return text.toString();
    }

    private boolean learnsInputs() {
        return recipe.trainOnInputs().equals("true");
    }

    private long seed() {
        return order.seed() == null ? 42 : order.seed();
    }

    /** Returns the number without an exponent, because some YAML readers parse exponents as text. */
    private static BigDecimal plain(double value) {
        return new BigDecimal(BigDecimal.valueOf(value).toPlainString());
    }
}
