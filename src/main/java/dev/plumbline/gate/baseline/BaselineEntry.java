package dev.plumbline.gate.baseline;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reviewed and accepted shift with the reason: of a rating, or of the explanations of a given answer.
 *
 * @param profile name of the profile it was measured with
 * @param base name of the base model
 * @param model name of the candidate
 * @param question id of the question or control
 * @param answer the given answer whose explanations it is about, or null if it is about the rating itself
 * @param tv total variation when it was accepted, in 0..1
 * @param w1 W1 when it was accepted, in scale points, 0 or more; 0 if it is about explanations, which are on no scale
 * @param low lower bound of {@code tv}, in 0..1
 * @param high upper bound of {@code tv}, in 0..1
 * @param n how many samples {@code tv} rests on, or null if it was read from token probabilities
 * @param tolerance how much further {@code tv} may move before the acceptance no longer covers it, in 0..1
 * @param reason why it is accepted
 * @param by name of the user who accepted it
 * @param date when
 * @param expires the last day it applies, or null for no end
 * @param reader the reader of open replies whose values it is about, or null; then {@code tv} may be a difference of means and be above 1
 * @param traits what moved; null in entries of older versions, which accept any shift of that size
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
    /** Returns whether it has not expired; it still applies on the day it expires. */
    public boolean appliesOn(LocalDate today) {
        return expires == null || !today.isAfter(expires);
    }

    /** Returns whether it is about this cell. */
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
