package dev.plumbline.figure;

import dev.plumbline.stats.distribution.Bounded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a suite's history.
 *
 * @param day when it ran, such as 2026-11-25
 * @param base what the profile calls the base model
 */
record HistoryRun(String day, String profile, String base, List<Point> candidates) {
    /**
     * One candidate of it.
     *
     * @param largest the largest TV over its questions, or null
     * @param median their median, or null
     */
    record Point(
            String model,
            @Nullable Bounded largest,
            @Nullable Bounded median) {}

    HistoryRun {
        candidates = List.copyOf(candidates);
    }
}
