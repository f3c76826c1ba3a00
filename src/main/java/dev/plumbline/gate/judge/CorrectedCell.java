package dev.plumbline.gate.judge;

import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.judge.ConfusionMatrix;
import dev.plumbline.stats.judge.RoganGladen;
import dev.plumbline.suite.Suite;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A cell's category shares, corrected for the mistakes that its judge's card shows. The corrected shares do not replace the raw shares, because
 * mistakes that the judge makes only on one model's texts remain.
 *
 * @param shares the corrected shares by category, in the suite's order, among the texts that the judge sorted; empty if the shares cannot be
 *     corrected
 * @param reason why the shares cannot be corrected; empty if they are corrected
 */
public record CorrectedCell(PrefillCell cell, Map<String, Estimate> shares, String reason) {
    /** The number of resamples of both samples for the intervals. */
    private static final int DRAWS = 2000;

    /** The smallest sensitivity + specificity - 1 with which shares can be corrected (docs/statistics.md 3). */
    private static final double LEAST_YOUDEN = 0.5;

    public CorrectedCell {
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    /** Corrects one cell for the mistakes that its judge's card shows. */
    public static CorrectedCell of(JudgeProof proof, JudgedCell judged, Suite suite) {
        PrefillCell cell = judged.cell();
        long seed = new Seeds(suite.name())
                .of(
                        "corrected-shares",
                        cell.question().id(),
                        String.valueOf(cell.answer()),
                        cell.model().name());
        return of(proof, judged, suite.gate().alpha(), seed);
    }

    static CorrectedCell of(JudgeProof proof, JudgedCell judged, double alpha, long seed) {
        if (!(proof instanceof JudgeProof.Proven proven)) {
            return new CorrectedCell(judged.cell(), Map.of(), ((JudgeProof.Unproven) proof).reason());
        }
        JudgeScore score = proven.card().score();
        CategoryCounts counts = judged.counts();
        if (!counts.counts().keySet().stream().toList().equals(JudgeScore.columns(score.categories()))) {
            throw new IllegalArgumentException("card and counts need the same categories in the same order (was "
                    + score.categories() + ", " + counts.counts().keySet() + ")");
        }
        String reason = reason(score, judged);
        if (!reason.isEmpty()) {
            return new CorrectedCell(judged.cell(), Map.of(), reason);
        }
        int[] sorted = score.categories().stream().mapToInt(judged::count).toArray();
        List<Estimate> corrected = RoganGladen.correct(score.parsed(), sorted, DRAWS, alpha, seed);
        Map<String, Estimate> shares = new LinkedHashMap<>();
        for (int i = 0; i < sorted.length; i++) {
            shares.put(score.categories().get(i), corrected.get(i));
        }
        return new CorrectedCell(judged.cell(), shares, "");
    }

    /** Returns whether there are corrected shares. */
    public boolean isCorrected() {
        return !shares.isEmpty();
    }

    /** Returns the reason why the counts of a cell cannot be corrected; empty if they can. */
    private static String reason(JudgeScore score, JudgedCell judged) {
        int unparsed = judged.count(CategoryCounts.UNPARSED);
        int total = judged.counts().total();
        if (total == unparsed) {
            return "the judge sorted nothing";
        }
        if (unparsed > JudgeRule.MOST_UNPARSED * total) {
            return String.format(
                    Locale.ROOT,
                    "%d of %d replies name no category, more than %.0f %%",
                    unparsed,
                    total,
                    100 * JudgeRule.MOST_UNPARSED);
        }
        String poor = tooPoor(score.parsed(), score.categories());
        return poor.isEmpty() ? RoganGladen.refusal(score.parsed()) : poor;
    }

    /**
     * Returns the reason why shares cannot be corrected: the judge cannot separate some category well enough from all others. Returns an empty text
     * if there is no such category.
     */
    private static String tooPoor(ConfusionMatrix matrix, List<String> categories) {
        for (int category = 0; category < categories.size(); category++) {
            int gold = matrix.gold(category);
            int found = matrix.count(category, category);
            int others = matrix.total() - gold;
            if (gold == 0 || others == 0) {
                return "the judge sorted no gold text of " + (gold == 0 ? "" : "anything but ")
                        + categories.get(category);
            }
            double sensitivity = (double) found / gold;
            double specificity = 1 - (double) (matrix.judged(category) - found) / others;
            if (sensitivity + specificity - 1 < LEAST_YOUDEN) {
                return String.format(
                        Locale.ROOT,
                        "Se + Sp - 1 is %.2f for %s, below %.1f",
                        sensitivity + specificity - 1,
                        categories.get(category),
                        LEAST_YOUDEN);
            }
        }
        return "";
    }
}
