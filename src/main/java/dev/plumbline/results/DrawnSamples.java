package dev.plumbline.results;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The number of answers that a rating was counted from.
 *
 * @param count null if token probabilities were read, which is written as {@code null}
 */
public record DrawnSamples(@JsonValue @Nullable Integer count) {
    static final DrawnSamples NONE = new DrawnSamples(null);
}
