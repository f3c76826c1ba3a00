package dev.plumbline.results;

import org.jspecify.annotations.Nullable;

/**
 * How often the text of a model's whole replies answers something else than their first token, which a rating is read from.
 *
 * @param question null if it is about all questions
 * @param replies how many whole replies were read
 * @param differ in how many of them the two are not one answer
 * @param silent how many of these differ because their text holds no answer
 * @param share the share that differs, with its interval of 95 %
 */
public record TextCheckRow(
        @Nullable String question, String model, int replies, int differ, int silent, ValueRange share) {}
