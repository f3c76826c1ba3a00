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

/**
 * Another wording of the prompt for every rating. It shows how much of a shift depends on the wording.
 *
 * @param id stable name
 * @param prompt the user message; {@code {question}} is replaced by the words of the question
 * @param scale the answers that this wording allows, or null for the suite's scale
 * @param reversed whether the lowest answer has the meaning of the highest
 */
public record Variant(String id, String prompt, @Nullable Scale scale, boolean reversed) {
    /** Returns the answers that this wording allows in a suite with this scale. */
    public AnswerSpace scaleIn(AnswerSpace suite) {
        return scale == null ? suite : scale;
    }

    /** Returns the variants of a suite; empty if it has none. Rejects variants that repeat another prompt or could not be answered. */
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
                    map.has("scale") ? Scale.read(map.map("scale"), rating.maxTokens(), mistakes) : null,
                    map.optionalTruth("reversed").or(false)));
        }
        return variants;
    }
}
