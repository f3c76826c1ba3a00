package dev.plumbline.results;

import org.jspecify.annotations.Nullable;

/**
 * How often the text of a whole reply gives a different answer than the reply's first token, from which a rating is read.
 *
 * @param question the id of the question, or null for all questions
 * @param replies the number of whole replies
 * @param differ the number of replies whose text and first token give different answers
 * @param silent the number of those replies whose text has no answer
 * @param share the share of replies that differ, with its interval of 95 %
 */
public record TextCheckRow(
        @Nullable String question, String model, int replies, int differ, int silent, ValueRange share) {}
