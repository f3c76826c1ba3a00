package dev.plumbline.tuning;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.tuning.dataset.ExampleJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A model of a finished job that is added to a profile.
 *
 * @param name the model's name in the profile, which its recording uses too
 * @param model the model name for calls, once the model is served
 * @param step the training step, or null if the host reports none
 * @param attempt the attempt that trained the model
 * @param kept the host's path of a checkpoint, or null for the finished model
 */
public record Adoption(
        String name,
        String model,
        @Nullable Integer step,
        JobHistory.Attempt attempt,
        @Nullable String kept) {
    /**
     * Returns the finished model and the checkpoints before it, by step.
     *
     * @param checkpoints the checkpoints that the host keeps; empty to omit them
     */
    public static List<Adoption> of(TuneJob job, JobHistory.Attempt attempt, List<Checkpoint> checkpoints) {
        String name = attempt.candidate();
        String output = Objects.requireNonNullElse(job.output(), name);
        Long steps = job.steps();
        Integer last = steps == null || steps > Integer.MAX_VALUE ? null : Integer.valueOf(steps.intValue());
        List<Adoption> all = new ArrayList<>();
        checkpoints.stream()
                .filter(c -> last == null || c.step() != last)
                .sorted(Comparator.comparingInt(Checkpoint::step))
                .forEach(c -> all.add(new Adoption(
                        name + "-step-" + c.step(), output + "-step-" + c.step(), c.step(), attempt, c.path())));
        all.add(new Adoption(name, attempt.factOr("serves", output), last, attempt, null));
        return all;
    }

    /** Returns the candidate's line in a profile, without its indent. */
    String line(String provider) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("provider", provider).put("model", model).put("identity", name);
        if (step != null) {
            json.put("step", step);
        }
        EvaluationProfile.origin(json, attempt);
        return name + ": " + ExampleJson.compact(json);
    }
}
