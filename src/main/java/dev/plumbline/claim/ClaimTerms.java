package dev.plumbline.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The terms of a claim's check, by key. {@link ClaimReader} has checked that all required terms exist. */
final class ClaimTerms {
    private final Map<String, Object> values = new LinkedHashMap<>();

    void put(String key, @Nullable Object value) {
        if (value != null) {
            values.put(key, value);
        }
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Returns the names under a key; none if it is missing. */
    List<String> names(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    String text(String key, String other) {
        return values.get(key) instanceof String text ? text : other;
    }

    int whole(String key, int other) {
        return values.get(key) instanceof Integer whole ? whole : other;
    }

    double number(String key, double other) {
        return values.get(key) instanceof Double number ? number : other;
    }
}
