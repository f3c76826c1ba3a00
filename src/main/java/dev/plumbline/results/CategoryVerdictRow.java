package dev.plumbline.results;

import org.jspecify.annotations.Nullable;

/**
 * The verdict on one candidate's explanations of one given answer.
 *
 * @param tv the total variation; null if the verdict is withheld, like {@code noise} and {@code asked}
 */
public record CategoryVerdictRow(
        String question,
        int answer,
        String model,
        String set,
        String verdict,
        @Nullable ValueRange tv,
        @Nullable Double noise,
        String reason,
        boolean accepted,
        @Nullable String asked,
        @OmitNull @Nullable AnswerCountsRow counts) {
    public CategoryVerdictRow {
        RowChecks.oneOf("verdict", verdict, "within", "drifted", "inconclusive", "withheld");
    }
}
