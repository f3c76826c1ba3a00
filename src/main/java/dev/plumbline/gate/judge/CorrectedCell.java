package dev.plumbline.gate.judge;

import dev.plumbline.run.PrefillCell;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.judge.Correction;
import dev.plumbline.stats.judge.Correction.Corrected;
import dev.plumbline.suite.Suite;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A cell's category shares next to the raw ones, freed of its judge's known mistakes.
 *
 * @param shares by category, in the suite's order; empty if they cannot be corrected
 * @param reason why they cannot; empty if they are
 */
public record CorrectedCell(PrefillCell cell, Map<String, Estimate> shares, String reason) {
    public CorrectedCell {
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    /** Corrects one cell by what its judge's card shows, under the conditions of {@link CorrectedShares}. */
    public static CorrectedCell of(JudgeProof proof, JudgedCell judged, Suite suite) {
        PrefillCell cell = judged.cell();
        long seed = new Seeds(suite.name())
                .of(
                        "corrected-shares",
                        cell.question().id(),
                        String.valueOf(cell.answer()),
                        cell.model().name());
        Correction correction =
                CorrectedShares.of(proof, judged.counts(), suite.gate().alpha(), seed);
        if (!(correction instanceof Corrected corrected)) {
            return new CorrectedCell(cell, Map.of(), ((Correction.NotCorrectable) correction).reason());
        }
        List<String> categories = List.copyOf(judged.counts().counts().keySet());
        Map<String, Estimate> shares = new LinkedHashMap<>();
        for (int i = 0; i < corrected.shares().size(); i++) {
            shares.put(categories.get(i), corrected.shares().get(i));
        }
        return new CorrectedCell(cell, shares, "");
    }

    /** Returns whether there are shares. */
    public boolean isCorrected() {
        return !shares.isEmpty();
    }
}
