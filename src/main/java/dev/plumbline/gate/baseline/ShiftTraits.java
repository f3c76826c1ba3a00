package dev.plumbline.gate.baseline;

import org.jspecify.annotations.Nullable;

/**
 * The traits of a shift besides its size, so that a different shift of the same size is not accepted.
 *
 * @param kind which total variation it is about: TV, FORMAT or CATEGORIES
 * @param meanShift the signed shift of the mean, in points of the scale; null for categories, and if no answer is on the scale
 * @param mass the candidate's share of replies on the scale, in 0..1; null for categories
 * @param asked the fingerprint of the words that were asked, or null if unknown
 * @param counts what a sampled shift was counted from, or null if it was read from token probabilities, or if that is unknown
 */
public record ShiftTraits(
        DecidedBy kind,
        @Nullable Double meanShift,
        @Nullable Double mass,
        @Nullable String asked,
        @Nullable AnswerCounts counts) {
    /** What moved, without counts. */
    public ShiftTraits(DecidedBy kind, @Nullable Double meanShift, @Nullable Double mass, @Nullable String asked) {
        this(kind, meanShift, mass, asked, null);
    }

    /** Returns whether the later traits hold what the earlier ones lack: all of it, or the counts. */
    static boolean addTo(@Nullable ShiftTraits earlier, @Nullable ShiftTraits later) {
        return later != null && (earlier == null || (earlier.counts == null && later.counts != null));
    }
}
