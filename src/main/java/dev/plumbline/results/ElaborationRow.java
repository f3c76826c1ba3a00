package dev.plumbline.results;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The categories of one model's explanations of one given answer.
 *
 * @param counts the counts by category; {@code unparsed} last
 * @param intervals the confidence interval of each category's share
 * @param corrected the shares corrected for the judge's known mistakes, or null if no correction was tried
 */
public record ElaborationRow(
        String question,
        int answer,
        String model,
        String set,
        int samples,
        Map<String, Integer> counts,
        Map<String, ValueInterval> intervals,
        @Nullable Corrected corrected) {
    /** The corrected shares by category, or the reason why there are none. */
    public record Corrected(
            @Nullable Map<String, ValueRange> shares,
            @Nullable String reason) {
        public Corrected {
            shares = shares == null ? null : RowChecks.ordered(shares);
        }
    }

    public ElaborationRow {
        counts = RowChecks.ordered(counts);
        intervals = RowChecks.ordered(intervals);
        if (counts.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts must be at least 0");
        }
    }

    /** Returns the number of sorted explanations. */
    public int counted() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
