package dev.plumbline.results;

import org.jspecify.annotations.Nullable;

/**
 * Two candidates compared on one question.
 *
 * @param nearness nearer, not-nearer or open; null if base was rated by another method
 */
public record PairRow(
        String question,
        String model,
        String against,
        String method,
        @Nullable ValueRange tv,
        @Nullable ValueRange w1,
        @Nullable ValueRange meanShift,
        @Nullable String nearness) {}
