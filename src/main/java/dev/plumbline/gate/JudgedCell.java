package dev.plumbline.gate;

import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.run.PrefillCell;

/** A prefill put to one model, and how its explanations were sorted. */
public record JudgedCell(PrefillCell cell, CategoryCounts counts) {
    /** Whether both are about the same given answer. */
    boolean sharesPrefillWith(JudgedCell other) {
        return samePrefill(cell, other.cell);
    }

    /** Whether both put the same answer to the same question into a model's mouth, in whichever set. */
    public static boolean samePrefill(PrefillCell one, PrefillCell other) {
        return one.question().equals(other.question()) && one.answer() == other.answer();
    }

    /** The counts in the suite's order, unparsed last. */
    int[] row() {
        return counts.counts().values().stream().mapToInt(Integer::intValue).toArray();
    }

    int count(String category) {
        return counts.counts().getOrDefault(category, 0);
    }
}
