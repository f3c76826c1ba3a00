package dev.plumbline.recording;

import org.jspecify.annotations.Nullable;

/**
 * Where a recorded reply comes from.
 *
 * @param by what put it there, such as {@code import}
 * @param original where the original stands, such as {@code outputs/logprobs.jsonl:3}, or null
 * @param note what a reader must know, such as that the judge saw another prompt, or null
 */
public record Provenance(
        String by, @Nullable String original, @Nullable String note) {}
