package dev.plumbline.results;

import org.jspecify.annotations.Nullable;

/**
 * Whether a candidate's explanations show an opinion or damage.
 *
 * @param base base's shares for the same given answers, or null if base was not asked to explain any
 */
public record CoherenceRow(
        String model, String set, Shares own, @Nullable Shares base) {
    /** The shares of all samples; null if no sample was counted. */
    public record Shares(
            int prefills,
            int samples,
            @Nullable ValueRange opinion,
            @Nullable ValueRange damage,
            @Nullable ValueRange noAnswer,
            @Nullable ValueRange turned) {}
}
