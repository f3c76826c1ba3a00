package dev.plumbline.gate.judge;

import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.stats.judge.ConfusionMatrix;
import dev.plumbline.stats.judge.Correction;
import dev.plumbline.stats.judge.RoganGladen;
import java.util.List;
import java.util.Locale;

/**
 * A cell's category shares, corrected for the mistakes that its judge's card shows. They supplement the raw shares, because mistakes that
 * the judge makes on one model's texts alone remain.
 */
public final class CorrectedShares {
    /** How often both samples are resampled for the intervals. */
    static final int DRAWS = 2000;
    /** Below this, sensitivity + specificity - 1 leaves too little to correct by (docs/statistics.md 3). */
    static final double LEAST_YOUDEN = 0.5;

    private CorrectedShares() {}

    /**
     * Corrects the counts of one cell.
     *
     * @param counts one cell's
     * @param alpha the error rate of each interval, above 0 and below 1
     * @param seed of the draws, from what the cell is
     * @return one share a category in the card's order, among the texts that were sorted; or why there is none
     */
    public static Correction of(JudgeProof proof, CategoryCounts counts, double alpha, long seed) {
        if (!(proof instanceof JudgeProof.Proven proven)) {
            return new Correction.NotCorrectable(((JudgeProof.Unproven) proof).reason());
        }
        JudgeScore score = proven.card().score();
        if (!counts.counts().keySet().stream().toList().equals(JudgeScore.columns(score.categories()))) {
            throw new IllegalArgumentException("card and counts need the same categories in the same order (was "
                    + score.categories() + ", " + counts.counts().keySet() + ")");
        }
        int[] judged = score.categories().stream()
                .mapToInt(category -> counts.counts().getOrDefault(category, 0))
                .toArray();
        int unparsed = counts.counts().getOrDefault(CategoryCounts.UNPARSED, 0);
        if (counts.total() == unparsed) {
            return new Correction.NotCorrectable("the judge sorted nothing");
        }
        if (unparsed > JudgeRule.MOST_UNPARSED * counts.total()) {
            return new Correction.NotCorrectable(String.format(
                    Locale.ROOT,
                    "%d of %d replies name no category, more than %.0f %%",
                    unparsed,
                    counts.total(),
                    100 * JudgeRule.MOST_UNPARSED));
        }
        String poor = tooPoor(score.parsed(), score.categories());
        return poor.isEmpty()
                ? RoganGladen.correct(score.parsed(), judged, DRAWS, alpha, seed)
                : new Correction.NotCorrectable(poor);
    }

    /** Returns the first category that the judge separates too badly from all others; empty if there is none. */
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
