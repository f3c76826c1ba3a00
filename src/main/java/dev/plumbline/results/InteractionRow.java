package dev.plumbline.results;

import org.jspecify.annotations.Nullable;

/**
 * How much a candidate's shift on a question differs between two contexts.
 *
 * @param question the question in one context
 * @param against the same question in another context
 * @param size half the sum, over answers or categories, of the absolute difference between the shifts of their shares in the two contexts, in 0..2
 * @param meanShift the mean shift in the first context minus that in the other, in points of the scale; null for sampled answers
 * @param reader the reader of an open question's replies; absent if the question is rated
 * @param noise the amount that noise of the models alone may add to the size
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
