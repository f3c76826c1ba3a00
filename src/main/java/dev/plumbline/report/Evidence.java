package dev.plumbline.report;

import dev.plumbline.gate.judge.CorrectedCell;
import dev.plumbline.gate.rule.Comparisons;
import java.util.List;

/**
 * What a run tells beyond one question of one candidate.
 *
 * @param leaks one a cell
 * @param coherence one a candidate and set
 * @param corrected one a cell: its category shares freed of the judge's known mistakes, or why not
 */
public record Evidence(
        Comparisons comparisons,
        List<LeakResult> leaks,
        List<CoherenceResult> coherence,
        List<CorrectedCell> corrected) {
    public Evidence {
        leaks = List.copyOf(leaks);
        coherence = List.copyOf(coherence);
        corrected = List.copyOf(corrected);
    }
}
