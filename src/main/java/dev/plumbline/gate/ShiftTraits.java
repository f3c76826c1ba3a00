package dev.plumbline.gate;

import org.jspecify.annotations.Nullable;

/**
 * What moved, beside how far it moved, so that another shift of the same size is not taken for the accepted one.
 *
 * @param kind which total variation it is about: TV, FORMAT or CATEGORIES
 * @param meanShift the signed shift of the mean, in points of the scale; null for categories, and if no answer is on the scale
 * @param mass the candidate's share of replies on the scale, in 0..1; null for categories
 * @param asked the fingerprint of the words that were asked, or null if unknown
 */
public record ShiftTraits(
        DecidedBy kind,
        @Nullable Double meanShift,
        @Nullable Double mass,
        @Nullable String asked) {}
