package dev.plumbline.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.plumbline.Malformed;
import dev.plumbline.mistake.Mistake;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.ProfileReader;
import dev.plumbline.testing.Suites;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LocalRecipeTest {
    /**
     * axolotl-ai-cloud/axolotl at 067b021c8b87a9e5e380b9173c704cf7340e30f5, src/axolotl/utils/schemas: model.py, peft.py, config.py,
     * training.py.
     */
    private static final List<String> AXOLOTL = List.of(
            "base_model",
            "output_dir",
            "adapter",
            "lora_r",
            "lora_alpha",
            "lora_dropout",
            "lora_target_linear",
            "lora_target_modules",
            "datasets",
            "sample_packing",
            "sequence_len",
            "warmup_ratio",
            "bf16",
            "seed",
            "train_on_inputs",
            "micro_batch_size",
            "gradient_accumulation_steps",
            "num_epochs",
            "learning_rate",
            "lr_scheduler",
            "cosine_min_lr_ratio",
            "weight_decay",
            "max_grad_norm",
            "optimizer");

    /** The same repository and commit, src/axolotl/utils/schemas/datasets.py. */
    private static final List<String> AXOLOTL_DATA =
            List.of("path", "type", "field_messages", "roles_to_train", "train_on_eos");

    /**
     * hiyouga/LLaMA-Factory at ff6d4d12eeb035d6ce06805a5733dd7b29f2ac30, src/llamafactory/hparams: model_args.py, data_args.py,
     * finetuning_args.py.
     */
    private static final List<String> LLAMA_FACTORY = List.of(
            "model_name_or_path",
            "stage",
            "finetuning_type",
            "lora_rank",
            "lora_alpha",
            "lora_dropout",
            "lora_target",
            "dataset",
            "dataset_dir",
            "template",
            "packing",
            "neat_packing",
            "cutoff_len",
            "train_on_prompt");

    /**
     * What LLaMA-Factory hands on: huggingface/transformers at 00349ae87eddc872ffa21a8a54f264375a0056a8,
     * src/transformers/training_args.py, where warmup_ratio is deprecated and still obeyed.
     */
    private static final List<String> TRANSFORMERS = List.of(
            "do_train",
            "num_train_epochs",
            "learning_rate",
            "lr_scheduler_type",
            "warmup_ratio",
            "weight_decay",
            "max_grad_norm",
            "per_device_train_batch_size",
            "gradient_accumulation_steps",
            "bf16",
            "seed",
            "output_dir");

    @TempDir
    private Path root;

    private static Map<String, String> files(LocalRecipe.Trainer trainer) {
        return new LocalRecipe(TuningFixture.order(7L)).files(trainer);
    }

    private static JsonNode yaml(String text) throws IOException {
        return new YAMLMapper().readTree(text);
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void axolotlIsToldByKeysItKnows() throws IOException {
        JsonNode config = yaml(files(LocalRecipe.Trainer.AXOLOTL).get("axolotl.yaml"));
        assertThat(AXOLOTL).containsAll(keys(config));
        assertThat(AXOLOTL_DATA).containsAll(keys(config.at("/datasets/0")));
        assertThat(config.path("lora_alpha").asInt()).isEqualTo(64);
        assertThat(config.path("learning_rate").asDouble()).isEqualTo(2e-4);
        assertThat(config.path("num_epochs").asInt()).isEqualTo(4);
        assertThat(config.path("seed").asInt()).isEqualTo(7);
        assertThat(config.at("/datasets/0/roles_to_train/0").asText()).isEqualTo("assistant");
    }

    @Test
    void llamaFactoryIsToldByKeysItKnowsAndFindsItsData() throws IOException {
        Map<String, String> files = files(LocalRecipe.Trainer.LLAMA_FACTORY);
        JsonNode config = yaml(files.get("llama-factory.yaml"));
        assertThat(Stream.concat(LLAMA_FACTORY.stream(), TRANSFORMERS.stream())).containsAll(keys(config));
        assertThat(config.path("lora_target").asText()).isEqualTo("all");
        assertThat(config.path("learning_rate").asDouble()).isEqualTo(2e-4);
        JsonNode data =
                yaml(files.get("dataset_info.json")).path(config.path("dataset").asText());
        assertThat(files.get(data.path("file_name").asText()).lines()).hasSize(10);
    }

    private static List<String> refused(LocalRecipe.Trainer trainer, Recipe.Scheduler scheduler, int checkpoints) {
        TuneOrder order = TuningFixture.order(7L);
        Recipe study = order.recipe();
        Recipe recipe = new Recipe(
                "odd",
                study.model(),
                study.epochs(),
                study.learningRate(),
                scheduler,
                study.warmupRatio(),
                study.maxGradNorm(),
                study.weightDecay(),
                study.batchSize(),
                study.lora(),
                study.trainOnInputs(),
                checkpoints,
                study.evaluations(),
                study.local());
        Mistakes mistakes = new Mistakes();
        new LocalRecipe(new TuneOrder(order.dataset(), order.examples(), recipe, order.seed()))
                .refuseInexpressible(trainer, mistakes);
        return mistakes.all().stream().map(Mistake::toString).toList();
    }

    @ParameterizedTest
    @EnumSource(LocalRecipe.Trainer.class)
    void theStudysRecipeLeavesNothingUntold(LocalRecipe.Trainer trainer) {
        assertThat(refused(trainer, new Recipe.Scheduler("cosine", 0, 0.5), 1)).isEmpty();
    }

    @Test
    void whatATrainerIsNotToldIsRefused() {
        Recipe.Scheduler odd = new Recipe.Scheduler("cosine", 0.1, 2);
        assertThat(refused(LocalRecipe.Trainer.AXOLOTL, odd, 4))
                .containsExactly(
                        "--recipe: 'scheduler.cycles' of recipe odd cannot be exported for this trainer (was 2.0);"
                                + " set it to 0.5 in a copy of the recipe, or fine-tune at a host",
                        "--recipe: 'checkpoints' of recipe odd cannot be exported for this trainer (was 4);"
                                + " set it to 1 in a copy of the recipe, or fine-tune at a host");
        assertThat(refused(LocalRecipe.Trainer.LLAMA_FACTORY, odd, 1))
                .hasSize(2)
                .anyMatch(m -> m.contains("min-lr-ratio"));
        assertThat(refused(LocalRecipe.Trainer.AXOLOTL, new Recipe.Scheduler("linear", 0.1, 2), 1))
                .singleElement()
                .asString()
                .contains("min-lr-ratio");
    }

    @Test
    void whatIsServedIsWhatTheProfileAsks() {
        Map<String, String> files = files(LocalRecipe.Trainer.AXOLOTL);
        assertThat(files.get("serve.sh"))
                .contains(
                        "vllm serve Qwen/Qwen2.5-32B-Instruct --enable-lora --max-lora-rank 32 --lora-modules tiny=out");
        Mistakes mistakes = new Mistakes();
        Path file = Malformed.write(root, "profile.yaml", files.get("profile.yaml"));
        Profile profile = ProfileReader.read(file, Suites.small(), root, mistakes);
        assertThat(mistakes.all()).isEmpty();
        assertThat(profile.models().get("tiny").model()).isEqualTo("tiny");
        assertThat(profile.models().get("tiny").origin().seed()).isEqualTo(7);
        assertThat(profile.models().get("tiny").origin().group()).isEqualTo("tiny-study-local");
    }
}
