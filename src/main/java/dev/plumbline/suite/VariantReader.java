package dev.plumbline.suite;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.yaml.YamlMap;
import dev.plumbline.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the other ways to ask, and refuses those that would ask the same again or could not be answered. */
final class VariantReader {
    private VariantReader() {}

    /** Returns the variants of a suite, in the order of the file; none if the key is missing. */
    static List<Variant> read(
            YamlMap suite, @Nullable YamlMap ratingMap, @Nullable RatingSettings rating, Mistakes mistakes) {
        if (!suite.has("variants")) {
            return List.of();
        }
        if (ratingMap == null || rating == null) {
            mistakes.add(
                    suite.placeOf("variants"),
                    "variants word ratings, and no question has a scale",
                    null,
                    "remove them; choices are varied by choosing.shuffle");
            return List.of();
        }
        Map<String, Place> ids = new HashMap<>();
        Map<String, Place> prompts = new HashMap<>();
        YamlNode usual = ratingMap.node("prompt");
        if (usual != null) {
            prompts.put(rating.prompt(), usual.place());
        }
        List<Variant> variants = new ArrayList<>();
        for (YamlMap map : suite.maps("variants")) {
            map.only(SuiteKeys.VARIANT);
            variants.add(new Variant(
                    Checks.uniqueId(map, ids).or(""),
                    RatingReader.withOneSlot(map.text("prompt")).unlike(prompts).or(""),
                    map.has("scale") ? ScaleReader.read(map.map("scale"), rating.maxTokens(), mistakes) : null,
                    map.optionalTruth("reversed").or(false)));
        }
        return variants;
    }
}
