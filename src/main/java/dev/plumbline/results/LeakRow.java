package dev.plumbline.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The number of training answers among one model's explanations of one given answer. Counts are null if nothing was counted. */
public record LeakRow(
        String question,
        int answer,
        String model,
        String set,
        List<String> training,
        @Nullable Integer samples,
        @Nullable Integer verbatim,
        @Nullable Integer lookAlike,
        @Nullable Integer untold,
        @Nullable String note) {}
