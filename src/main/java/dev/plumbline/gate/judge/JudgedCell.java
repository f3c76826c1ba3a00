package dev.plumbline.gate.judge;

import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.run.PrefillCell;

/** A prefill cell of one model with the counts of its explanations by category. */
public record JudgedCell(PrefillCell cell, CategoryCounts counts) {
    /** Returns the counts in the suite's order, unparsed last. */
    int[] row() {
        return counts.counts().values().stream().mapToInt(Integer::intValue).toArray();
    }

    int count(String category) {
        return counts.counts().getOrDefault(category, 0);
    }
}
