package dev.plumbline.profile;

import org.jspecify.annotations.Nullable;

/**
 * The origin of a fine-tune, as far as its profile states it.
 *
 * @param job the job that made it
 * @param datasetHash the content hash of its examples
 * @param recipe the name of its recipe
 * @param seed the seed of its training
 * @param group what it shares with the fine-tunes that differ from it by seed alone
 */
public record Origin(
        @Nullable String job,
        @Nullable String datasetHash,
        @Nullable String recipe,
        @Nullable Integer seed,
        @Nullable String group) {
    /** An unknown origin. */
    public static final Origin UNKNOWN = new Origin(null, null, null, null, null);
}
