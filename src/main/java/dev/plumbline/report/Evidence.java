package dev.plumbline.report;

import dev.plumbline.gate.Comparisons;
import java.util.List;

/**
 * What a run tells beyond one question of one candidate.
 *
 * @param leaks one a cell
 * @param coherence one a candidate and set
 */
public record Evidence(Comparisons comparisons, List<LeakResult> leaks, List<CoherenceResult> coherence) {
    public Evidence {
        leaks = List.copyOf(leaks);
        coherence = List.copyOf(coherence);
    }
}
