package dev.plumbline.suite;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.yaml.Field;
import dev.plumbline.yaml.YamlMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings for explanations of given answers.
 *
 * @param prompt the user message after the given answer
 * @param samples the number of elaborations for each prefill and model
 * @param temperature 0 or more
 * @param maxTokens the maximum length of an elaboration
 * @param choice the source of the given answers
 */
public record ElaborationSettings(String prompt, int samples, double temperature, int maxTokens, PrefillChoice choice) {
    /** Creates settings with a list of given answers. */
    public ElaborationSettings(String prompt, int samples, double temperature, int maxTokens, List<Prefill> prefills) {
        this(prompt, samples, temperature, maxTokens, new PrefillChoice.Listed(prefills));
    }

    /** Returns a copy with other given answers. */
    ElaborationSettings with(List<Prefill> others) {
        return new ElaborationSettings(prompt, samples, temperature, maxTokens, others);
    }

    /** Returns the listed given answers in the order of the file; empty if a rule chooses them. */
    public List<Prefill> prefills() {
        return choice instanceof PrefillChoice.Listed listed ? listed.prefills() : List.of();
    }

    /** Returns whether a rule chooses the given answers instead of a list. */
    public boolean automatic() {
        return choice instanceof PrefillChoice.Automatic;
    }

    /**
     * Reads the settings of a suite, or the overrides of a profile.
     *
     * @param map the map with the settings
     * @param inherited the defaults of missing keys, or null if every key is required
     * @param prefills the reader of prefills for the suite's questions and the profile's models
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
