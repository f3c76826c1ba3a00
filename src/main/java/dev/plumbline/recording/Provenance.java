package dev.plumbline.recording;

import org.jspecify.annotations.Nullable;

/**
 * The source of a recorded reply.
 *
 * @param by the kind of source: {@code import}, {@code live} or {@code batch}
 * @param original the place of the imported original, such as {@code outputs/logprobs.jsonl:3}, or null
 * @param note a note for readers, such as that the judge saw another prompt, or null
 * @param served the model that answered, as the host reports it, or null if the host does not report it
 * @param promptTokens the host's token count of the request, or null
 * @param completionTokens the host's token count of the reply, or null
 */
public record Provenance(
        String by,
        @Nullable String original,
        @Nullable String note,
        @Nullable String served,
        @Nullable Long promptTokens,
        @Nullable Long completionTokens) {
    /** Returns the provenance of an imported reply. */
    public static Provenance imported(String original, @Nullable String note) {
        return new Provenance("import", original, note, null, null, null);
    }
}
