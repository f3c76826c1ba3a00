package dev.plumbline.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on how one candidate explains one given answer.
 *
 * @param tv null if the verdict is withheld, like {@code noise} and {@code asked}
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AnswerCountsRow counts) {
    public CategoryVerdictRow {
        RowChecks.oneOf("verdict", verdict, "within", "drifted", "inconclusive", "withheld");
    }
}
