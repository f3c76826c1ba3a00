package dev.plumbline.profile;

import org.jspecify.annotations.Nullable;

/**
 * Where a fine-tune comes from, as far as its profile tells.
 *
 * @param job the job that made it
 * @param datasetHash the content hash of its examples
 * @param recipe the name of its recipe
 * @param seed what drew its training's random numbers
 * @param group what it shares with the fine-tunes that differ from it by seed alone
 */
public record Origin(
        @Nullable String job,
        @Nullable String datasetHash,
        @Nullable String recipe,
        @Nullable Integer seed,
        @Nullable String group) {
    /** Nothing told. */
    public static final Origin UNKNOWN = new Origin(null, null, null, null, null);
}
