package dev.plumbline.report.json;

import dev.plumbline.gate.judge.CorrectedCell;
import dev.plumbline.gate.rule.Comparisons;
import dev.plumbline.results.CoherenceRow;
import dev.plumbline.results.LeakRow;
import dev.plumbline.run.PrefillCell;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The findings of a run beyond one question of one candidate.
 *
 * @param leaks one a cell
 * @param coherence one a candidate and set
 * @param corrected one a cell: its category shares freed of the judge's known mistakes, or why not
 */
public record Evidence(
        Comparisons comparisons, List<LeakRow> leaks, List<CoherenceRow> coherence, List<CorrectedCell> corrected) {
    public Evidence {
        leaks = List.copyOf(leaks);
        coherence = List.copyOf(coherence);
        corrected = List.copyOf(corrected);
    }

    /** Returns the corrections of elaborations, as far as they were tried. */
    Map<PrefillCell, CorrectedCell> correctedByCell() {
        return corrected.stream().collect(Collectors.toMap(CorrectedCell::cell, c -> c, (a, b) -> a));
    }
}
