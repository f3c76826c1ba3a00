package dev.plumbline.recording;

import org.jspecify.annotations.Nullable;

/**
 * The source of a recorded reply.
 *
 * @param by its source: {@code import}, {@code live} or {@code batch}
 * @param original the place of the original, such as {@code outputs/logprobs.jsonl:3}, or null
 * @param note a note for readers, such as that the judge saw another prompt, or null
 * @param served the model that answered, as the host reports it, or null if it did not say
 * @param promptTokens tokens of the request by the host's count, or null
 * @param completionTokens tokens of the reply by the host's count, or null
 */
public record Provenance(
        String by,
        @Nullable String original,
        @Nullable String note,
        @Nullable String served,
        @Nullable Long promptTokens,
        @Nullable Long completionTokens) {
    /** Returns what an import read. */
    public static Provenance imported(String original, @Nullable String note) {
        return new Provenance("import", original, note, null, null, null);
    }
}
