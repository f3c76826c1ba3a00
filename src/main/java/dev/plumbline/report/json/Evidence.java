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
 * @param leaks one row for each cell
 * @param coherence one row for each candidate and set
 * @param corrected for each cell, its category shares corrected for the judge's known errors, or the reason why they are not
 */
public record Evidence(
        Comparisons comparisons, List<LeakRow> leaks, List<CoherenceRow> coherence, List<CorrectedCell> corrected) {
    public Evidence {
        leaks = List.copyOf(leaks);
        coherence = List.copyOf(coherence);
        corrected = List.copyOf(corrected);
    }

    /** Returns the corrections of explanations by cell. A cell without an attempted correction is missing. */
    Map<PrefillCell, CorrectedCell> correctedByCell() {
        return corrected.stream().collect(Collectors.toMap(CorrectedCell::cell, c -> c, (a, b) -> a));
    }
}
