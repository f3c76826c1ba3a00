package dev.plumbline.results;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoints of one training run by step.
 *
 * @param note the reason why the checkpoints are not a sweep, or null
 */
public record SweepRow(
        String sweep,
        List<Point> points,
        @Nullable FirstDrift firstDrift,
        Map<String, Integer> firstDrifts,
        @Nullable String note) {
    /** One checkpoint; the ranges are null if no question was measured. */
    public record Point(
            int step,
            String model,
            int measured,
            List<String> drifted,
            @Nullable ValueRange largestTv,
            @Nullable ValueRange medianTv) {}

    /** The first checkpoint that drifted. */
    public record FirstDrift(int step, String model, List<String> questions) {}

    public SweepRow {
        firstDrifts = RowChecks.ordered(firstDrifts);
    }
}
