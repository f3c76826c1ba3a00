package dev.plumbline.results;

import java.util.Map;

/** The counts that a shift was measured from: how often each answer came, replies off the scale included, or each category. */
public record AnswerCountsRow(Map<String, Integer> candidate, Map<String, Integer> base) {
    public AnswerCountsRow {
        candidate = RowChecks.ordered(candidate);
        base = RowChecks.ordered(base);
    }
}
