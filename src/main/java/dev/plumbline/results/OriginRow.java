package dev.plumbline.results;

import org.jspecify.annotations.Nullable;

/** Where a candidate comes from, as far as the profile says. */
public record OriginRow(
        String model,
        @Nullable Integer step,
        @Nullable String group,
        @Nullable String job,
        @Nullable String datasetHash,
        @Nullable String recipe,
        @Nullable Integer seed) {}
