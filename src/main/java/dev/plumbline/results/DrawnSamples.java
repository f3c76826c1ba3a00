package dev.plumbline.results;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The number of sampled answers of a rating.
 *
 * @param count the number, or null for a rating from token probabilities; null is written as {@code null}
 */
public record DrawnSamples(@JsonValue @Nullable Integer count) {
    static final DrawnSamples NONE = new DrawnSamples(null);
}
