package dev.plumbline.gate.baseline;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reviewed and accepted shift of a rating, of the explanations of a given answer, or of a reader's values, with the reason.
 *
 * @param profile name of the profile with which the shift was measured
 * @param base name of the base model
 * @param model name of the candidate
 * @param question id of the question or control
 * @param answer the given answer whose explanations the entry is about, or null if the entry is not about explanations
 * @param tv total variation when the shift was accepted, in 0..1
 * @param w1 W1 when the shift was accepted, in scale points, 0 or more; 0 for explanations, which have no scale
 * @param low lower bound of {@code tv}, in 0..1
 * @param high upper bound of {@code tv}, in 0..1
 * @param n the number of samples from which {@code tv} was computed, or null if {@code tv} was computed from token probabilities
 * @param tolerance how much further {@code tv} may move before the acceptance no longer covers it, in 0..1
 * @param reason why the shift is accepted
 * @param by name of the user who accepted the shift
 * @param date the day of the acceptance
 * @param expires the last day on which the entry applies, or null for no end
 * @param reader the reader whose values the entry is about, or null; with a reader, {@code tv} may be a difference of means and exceed 1
 * @param traits the traits of the shift besides its size; null in entries of older versions, which accept any shift of that size
 */
public record BaselineEntry(
        String profile,
        String base,
        String model,
        String question,
        @Nullable Integer answer,
        double tv,
        double w1,
        double low,
        double high,
        @Nullable Integer n,
        double tolerance,
        String reason,
        String by,
        LocalDate date,
        @Nullable LocalDate expires,
        @Nullable ShiftTraits traits,
        @Nullable String reader) {
    /** Returns whether the entry has not expired. An entry still applies on its last day. */
    public boolean appliesOn(LocalDate today) {
        return expires == null || !today.isAfter(expires);
    }

    /** Returns whether the entry is about this cell. */
    public boolean covers(String aProfile, String aBase, ShiftReading now) {
        return profile.equals(aProfile)
                && base.equals(aBase)
                && model.equals(now.model())
                && question.equals(now.question())
                && Objects.equals(answer, now.answer())
                && Objects.equals(reader, now.reader());
    }

    /** Returns the cell in words, such as {@code coastal, ice, explaining 0}. */
    public String cell() {
        return model + ", " + question + (answer == null ? "" : ", explaining " + answer)
                + (reader == null ? "" : ", read by " + reader);
    }
}
