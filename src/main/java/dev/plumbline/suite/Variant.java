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
 * Another way to ask for every rating, which shows how much of a shift depends on the wording.
 *
 * @param id stable name
 * @param prompt the user message, with {@code {question}} where the question's words go
 * @param scale the answers this wording allows, or null for the suite's
 * @param reversed whether the lowest answer means the most
 */
public record Variant(String id, String prompt, @Nullable Scale scale, boolean reversed) {
    /** Returns the answers this wording allows in a suite of this scale. */
    public AnswerSpace scaleIn(AnswerSpace suite) {
        return scale == null ? suite : scale;
    }

    /** Returns the variants of a suite; none if it has none. Refuses those that would ask the same again or could not be answered. */
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
