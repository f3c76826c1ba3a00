package dev.plumbline.results;

import java.util.Map;

/** The counts from which a shift was measured: the number of replies by answer, including replies off the scale, or by category. */
public record AnswerCountsRow(Map<String, Integer> candidate, Map<String, Integer> base) {
    public AnswerCountsRow {
        candidate = RowChecks.ordered(candidate);
        base = RowChecks.ordered(base);
    }
}
