package dev.plumbline.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Candidates that differ by seed alone, and how far apart they are. */
public record SeedGroupRow(
        String group,
        @Nullable Integer step,
        List<String> models,
        List<Question> questions,
        @Nullable Spread meanTv,
        @Nullable String note) {
    /** The spread on one question. */
    public record Question(String question, Spread tv, Spread meanShift) {}

    /** A number over seeds. */
    public record Spread(double mean, double variance, double least, double most) {}
}
