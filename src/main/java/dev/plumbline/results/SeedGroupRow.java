package dev.plumbline.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Candidates that differ only in their seed, with the spread of their numbers. */
public record SeedGroupRow(
        String group,
        @Nullable Integer step,
        List<String> models,
        List<Question> questions,
        @Nullable Spread meanTv,
        @Nullable String note) {
    /** The spread on one question. */
    public record Question(String question, Spread tv, Spread meanShift) {}

    /** The spread of a number over seeds. */
    public record Spread(double mean, double variance, double least, double most) {}
}
