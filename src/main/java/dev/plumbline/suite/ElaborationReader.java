package dev.plumbline.suite;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.yaml.Field;
import dev.plumbline.yaml.YamlMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads elaboration settings, whole from a suite or as a profile's overrides of it. */
public final class ElaborationReader {
    private ElaborationReader() {}

    /**
     * Reads the settings.
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
