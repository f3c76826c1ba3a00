package dev.plumbline.figure;

import dev.plumbline.stats.distribution.Interval;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The categories of one model's elaborations of one given answer.
 *
 * @param set the prefill's set, such as radical or modal
 * @param samples how many elaborations were asked for
 * @param counts by category, in the suite's order; {@code unparsed} last
 * @param intervals where each category's share may lie
 */
record PrefillFinding(
        String question,
        int answer,
        String model,
        String set,
        int samples,
        Map<String, Integer> counts,
        Map<String, Interval> intervals) {
    PrefillFinding {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        intervals = Map.copyOf(intervals);
    }

    /** Returns how many were sorted; the others were unscored or failed. */
    int counted() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the question with its given answer. */
    String cell() {
        return question + ": " + answer;
    }
}
