package dev.plumbline.suite;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.yaml.Field;
import dev.plumbline.yaml.YamlMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of explanations.
 *
 * @param prompt the user message after the given answer
 * @param samples how many elaborations to draw for each prefill and model
 * @param temperature 0 or more
 * @param maxTokens length limit of one elaboration
 * @param choice where the given answers come from
 */
public record ElaborationSettings(String prompt, int samples, double temperature, int maxTokens, PrefillChoice choice) {
    /** Settings whose given answers are listed. */
    public ElaborationSettings(String prompt, int samples, double temperature, int maxTokens, List<Prefill> prefills) {
        this(prompt, samples, temperature, maxTokens, new PrefillChoice.Listed(prefills));
    }

    /** Returns the same settings with other given answers. */
    ElaborationSettings with(List<Prefill> others) {
        return new ElaborationSettings(prompt, samples, temperature, maxTokens, others);
    }

    /** Returns the given answers that are listed, in the order of the file; none if a rule chooses them. */
    public List<Prefill> prefills() {
        return choice instanceof PrefillChoice.Listed listed ? listed.prefills() : List.of();
    }

    /** Returns whether a rule chooses the given answers. */
    public boolean automatic() {
        return choice instanceof PrefillChoice.Automatic;
    }

    /**
     * Reads the settings, whole from a suite or as a profile's overrides of it.
     *
     * @param map the map that holds them
     * @param inherited the defaults of missing keys, or null if every key has to be there
     * @param prefills reads the prefills, knowing questions, scale and models
     */
    public static ElaborationSettings read(
            YamlMap map, @Nullable ElaborationSettings inherited, PrefillReader prefills, Mistakes mistakes) {
        map.only(SuiteKeys.ELABORATION);
        boolean whole = inherited == null;
        Field<String> prompt = whole ? map.text("prompt") : map.optionalText("prompt");
        Field<Integer> samples = whole ? map.integer("samples") : map.optionalInteger("samples");
        Field<Double> temperature = whole ? map.number("temperature") : map.optionalNumber("temperature");
        Field<Integer> maxTokens = whole ? map.integer("max-tokens") : map.optionalInteger("max-tokens");
        ElaborationSettings other = inherited == null ? new ElaborationSettings("", 1, 0, 1, List.of()) : inherited;
        return new ElaborationSettings(
                Checks.sent(prompt).or(other.prompt()),
                Checks.samples(samples).or(other.samples()),
                Checks.temperature(temperature).or(other.temperature()),
                Checks.maxTokens(maxTokens).or(other.maxTokens()),
                whole || map.has("prefills") ? prefills.read(map, mistakes) : other.choice());
    }
}
