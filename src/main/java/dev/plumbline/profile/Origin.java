package dev.plumbline.profile;

import org.jspecify.annotations.Nullable;

/**
 * The origin of a fine-tune. Each part is null if the profile does not state it.
 *
 * @param job the job that made the fine-tune
 * @param datasetHash the content hash of the training examples
 * @param recipe the name of the recipe
 * @param seed the training seed
 * @param group the name of a group of fine-tunes that differ only in their seed
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
