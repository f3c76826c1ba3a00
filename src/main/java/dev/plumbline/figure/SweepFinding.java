package dev.plumbline.figure;

import dev.plumbline.stats.distribution.Bounded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoints of one training run.
 *
 * @param points by step, ascending
 * @param firstDrift the first step at which a question drifted, or null
 */
record SweepFinding(
        String name, List<Point> points, @Nullable Integer firstDrift) {
    /**
     * One checkpoint.
     *
     * @param largest the largest TV over its questions, or null
     * @param median their median, or null
     */
    record Point(
            int step,
            String model,
            @Nullable Bounded largest,
            @Nullable Bounded median) {}

    SweepFinding {
        points = List.copyOf(points);
    }
}
