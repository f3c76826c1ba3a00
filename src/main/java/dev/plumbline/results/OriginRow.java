package dev.plumbline.results;

import org.jspecify.annotations.Nullable;

/** The origin of a candidate, as far as the profile states it. */
public record OriginRow(
        String model,
        @Nullable Integer step,
        @Nullable String group,
        @Nullable String job,
        @Nullable String datasetHash,
        @Nullable String recipe,
        @Nullable Integer seed) {}
