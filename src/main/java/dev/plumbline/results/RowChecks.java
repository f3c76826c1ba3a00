package dev.plumbline.results;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks for the constructors of records. The messages name the key. */
final class RowChecks {
    private RowChecks() {}

    static void finite(String key, double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(key + " must be a number (was " + number + ")");
        }
    }

    static void share(String key, @Nullable ValueRange range) {
        if (range != null
                && !(range.low() >= 0
                        && range.high() <= 1
                        && range.low() <= range.value()
                        && range.value() <= range.high())) {
            throw new IllegalArgumentException(key + " must be in 0..1, with low <= value <= high");
        }
    }

    static void oneOf(String key, String value, String... allowed) {
        if (!Arrays.asList(allowed).contains(value)) {
            throw new IllegalArgumentException(
                    key + " must be one of " + String.join(", ", allowed) + " (was " + value + ")");
        }
    }

    /** Returns a copy that keeps the order of its entries. */
    static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
