package dev.plumbline.gate.baseline;

import org.jspecify.annotations.Nullable;

/**
 * The traits of a shift besides its size, so that a different shift of the same size is not accepted.
 *
 * @param kind the measurement that decided the verdict, such as TV, FORMAT or CATEGORIES
 * @param meanShift the signed shift of the mean, in points of the scale; null for categories, and if no answer is on the scale
 * @param mass the candidate's share of replies on the scale, in 0..1; null for categories
 * @param asked the fingerprint of the prompt, or null if unknown
 * @param counts the counts of a sampled shift; null for a shift from token probabilities, or if the counts are unknown
 */
public record ShiftTraits(
        DecidedBy kind,
        @Nullable Double meanShift,
        @Nullable Double mass,
        @Nullable String asked,
        @Nullable AnswerCounts counts) {
    /** Traits of a shift without counts. */
    public ShiftTraits(DecidedBy kind, @Nullable Double meanShift, @Nullable Double mass, @Nullable String asked) {
        this(kind, meanShift, mass, asked, null);
    }

    /** Returns whether the earlier traits are missing, or lack counts that the later traits have. */
    static boolean addTo(@Nullable ShiftTraits earlier, @Nullable ShiftTraits later) {
        return later != null && (earlier == null || (earlier.counts == null && later.counts != null));
    }
}
