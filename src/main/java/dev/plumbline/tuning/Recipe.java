package dev.plumbline.tuning;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.text.Sha256;
import dev.plumbline.tuning.dataset.ExampleJson;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a fine-tune. All settings are explicit, so that no default of a host applies.
 *
 * @param name the file name without extension
 * @param model the base model's name at the host and on the hub
 * @param epochs passes over the data, at least 1
 * @param learningRate peak learning rate, above 0
 * @param scheduler how the learning rate falls
 * @param warmupRatio share of the steps in which the learning rate rises, 0 to 1
 * @param maxGradNorm the norm at which gradients are clipped, above 0
 * @param weightDecay 0 or more
 * @param batchSize examples per step, or null for the host's maximum
 * @param lora the adapter
 * @param trainOnInputs {@code auto}, {@code true} or {@code false}: whether the user's turns are trained on too
 * @param checkpoints the number of checkpoints to keep, including the last
 * @param evaluations the number of evaluations on a validation file, 0 without such a file
 * @param local further settings for a trainer on the user's own machine, never sent to a host
 */
public record Recipe(
        String name,
        String model,
        int epochs,
        double learningRate,
        Scheduler scheduler,
        double warmupRatio,
        double maxGradNorm,
        double weightDecay,
        @Nullable Integer batchSize,
        Lora lora,
        String trainOnInputs,
        int checkpoints,
        int evaluations,
        Local local) {
    /**
     * How the learning rate falls.
     *
     * @param type {@code cosine} or {@code linear}
     * @param minLrRatio the last learning rate as a share of the peak, 0 to 1
     * @param cycles the number of cosine waves, above 0; with 0.5 the learning rate only falls
     */
    public record Scheduler(String type, double minLrRatio, double cycles) {}

    /**
     * The low-rank adapter.
     *
     * @param rank at least 1
     * @param alpha the scale of the adapter, at least 1
     * @param dropout the dropout rate, at least 0 and below 1
     * @param modules the layers with an adapter, such as {@code all-linear}
     */
    public record Lora(int rank, int alpha, double dropout, String modules) {}

    /**
     * Settings for local trainers only.
     *
     * @param batchSize examples per step if {@code batch-size} is {@code max}
     * @param sequenceLength the number of tokens of a packed sequence
     * @param packing whether several examples share a sequence
     */
    public record Local(int batchSize, int sequenceLength, boolean packing) {}

    /** Returns the content hash of all settings that are sent to a host. The recipe's name and the local settings do not change the hash. */
    public String hash() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("model", model).put("epochs", epochs).put("learningRate", learningRate);
        json.put("scheduler", scheduler.type()).put("minLrRatio", scheduler.minLrRatio());
        json.put("cycles", scheduler.cycles()).put("warmupRatio", warmupRatio).put("maxGradNorm", maxGradNorm);
        json.put("weightDecay", weightDecay).put("batchSize", batchSize);
        json.put("rank", lora.rank()).put("alpha", lora.alpha()).put("dropout", lora.dropout());
        json.put("modules", lora.modules()).put("trainOnInputs", trainOnInputs);
        json.put("checkpoints", checkpoints).put("evaluations", evaluations);
        return Sha256.hex(ExampleJson.canonical(json));
    }

    /** Returns the examples per step for a local trainer. */
    public int localBatchSize() {
        return batchSize == null ? local.batchSize() : batchSize;
    }
}
