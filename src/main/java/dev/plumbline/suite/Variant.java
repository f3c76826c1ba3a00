package dev.plumbline.suite;

import org.jspecify.annotations.Nullable;

/**
 * Another way to ask for every rating, which shows how much of a shift depends on the wording.
 *
 * @param id stable name
 * @param prompt the user message, with {@code {question}} where the question's words go
 * @param scale the answers this wording allows, or null for the suite's
 * @param reversed whether the lowest answer means the most
 */
public record Variant(String id, String prompt, @Nullable Scale scale, boolean reversed) {
    /** Returns the answers this wording allows in a suite of this scale. */
    public AnswerSpace scaleIn(AnswerSpace suite) {
        return scale == null ? suite : scale;
    }
}
