package dev.plumbline.figure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.stats.distribution.Bounded;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An object of a results file; what is not as it should be becomes a mistake that names the key, and stands as something neutral. */
final class JsonPart {
    private final JsonNode node;
    private final String path;
    private final Place place;
    private final Mistakes mistakes;

    JsonPart(JsonNode node, String path, Place place, Mistakes mistakes) {
        this.node = node;
        this.path = path;
        this.place = place;
        this.mistakes = mistakes;
    }

    void wrong(String key, String what) {
        JsonNode value = key.isEmpty() ? node : node.path(key);
        mistakes.add(
                place,
                (path + key).replaceFirst("\\.$", "") + " " + what,
                value.isMissingNode() ? "nothing" : value.toString(),
                "give a results.json that a run wrote");
    }

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    String text(String key) {
        return checked(key, JsonNode::isTextual, "must be text").asText();
    }

    @Nullable
    String textOrNull(String key) {
        return has(key) ? text(key) : null;
    }

    int whole(String key) {
        return checked(key, JsonNode::isInt, "must be a whole number").asInt();
    }

    boolean flag(String key) {
        return checked(key, JsonNode::isBoolean, "must be true or false").asBoolean();
    }

    /** Finite, since JSON can write 1e999; not a number where it is wrong. */
    double number(String key) {
        JsonNode value = checked(key, JsonPart::isFinite, "must be a number");
        return isFinite(value) ? value.asDouble() : Double.NaN;
    }

    private static boolean isFinite(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.asDouble());
    }

    private JsonNode checked(String key, Predicate<JsonNode> right, String what) {
        JsonNode value = node.path(key);
        if (!right.test(value)) {
            wrong(key, what);
        }
        return value;
    }

    /** A reading with its bounds, or null where there is none. */
    @Nullable
    Bounded bounded(String key) {
        if (!has(key)) {
            return null;
        }
        JsonPart part = part(key);
        double value = part.number("value");
        double low = part.number("low");
        double high = part.number("high");
        if (Double.isNaN(value + low + high)) {
            return null;
        }
        if (!(low <= value && value <= high)) {
            wrong(key, "needs low <= value <= high");
            return null;
        }
        return new Bounded(value, low, high);
    }

    JsonPart part(String key) {
        return new JsonPart(checked(key, JsonNode::isObject, "must be an object"), path + key + ".", place, mistakes);
    }

    List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    List<JsonPart> parts(String key) {
        JsonNode array = checked(key, JsonNode::isArray, "must be a list");
        List<JsonPart> parts = new ArrayList<>();
        for (JsonNode element : array) {
            parts.add(new JsonPart(element, path + key + "[" + parts.size() + "].", place, mistakes));
        }
        return parts;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : checked(key, JsonNode::isArray, "must be a list")) {
            texts.add(element.asText());
        }
        return texts;
    }

    /** A range written as {@code [low, high]}, or null where it is none. */
    double @Nullable [] pair(String key) {
        JsonNode pair = node.path(key);
        if (pair.size() != 2
                || !pair.path(0).isNumber()
                || !pair.path(1).isNumber()
                || pair.get(0).asDouble() > pair.get(1).asDouble()) {
            wrong(key, "must be [low, high]");
            return null;
        }
        return new double[] {pair.get(0).asDouble(), pair.get(1).asDouble()};
    }
}
