package dev.plumbline.results;

import org.jspecify.annotations.Nullable;

/**
 * How much a candidate's shift on a question differs between two contexts.
 *
 * @param question the question in one context
 * @param against the same question in another context
 * @param size half the sum over answers of how much the shift of its probability, or of a category's share, differs, in 0..2
 * @param meanShift the mean shift in the one context minus that in the other, in points of the scale; null if sampled
 * @param reader the reader of an open question's replies; absent if the question is rated
 * @param noise what the models' own noise may add to the size
 */
public record InteractionRow(
        String model,
        String question,
        String against,
        String method,
        ValueRange size,
        @Nullable ValueRange meanShift,
        double noise,
        String verdict,
        @OmitNull @Nullable String reader) {}
