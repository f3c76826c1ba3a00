package dev.plumbline.figure;

import dev.plumbline.stats.Bounded;
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

    /** Reads one; null where it says of itself that it is none. */
    static @Nullable SweepFinding read(JsonPart part) {
        if (part.has("note")) {
            return null;
        }
        List<Point> points = part.parts("points").stream()
                .map(p -> new Point(p.whole("step"), p.text("model"), share(p, "largestTv"), share(p, "medianTv")))
                .toList();
        return new SweepFinding(
                part.text("sweep"),
                points,
                part.has("firstDrift") ? (Integer) part.part("firstDrift").whole("step") : null);
    }

    private static @Nullable Bounded share(JsonPart part, String key) {
        Bounded tv = part.bounded(key);
        if (tv != null && !(tv.low() >= 0 && tv.high() <= 1)) {
            part.wrong(key, "must lie in 0..1");
            return null;
        }
        return tv;
    }
}
