package dev.plumbline.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One candidate's shift from base on one question, and its verdict. Ranges are null if nothing was measured.
 *
 * @param asked fingerprint of the words that were asked
 * @param counts absent if the shift was read from token probabilities
 * @param sampled the test behind sampled answers, or null
 * @param gates false if the verdict of its set fails a run in its place; else absent
 */
public record ShiftRow(
        String question,
        String model,
        @Nullable ValueRange tv,
        @Nullable ValueRange w1,
        @Nullable ValueRange jsd,
        @Nullable ValueRange hellinger,
        @Nullable ValueRange meanShift,
        @Nullable ValueRange entropyShift,
        @Nullable ValueRange pBaseMode,
        @Nullable Double directionality,
        List<Integer> baseMode,
        List<Integer> mode,
        double noise,
        String verdict,
        String severity,
        String reason,
        boolean accepted,
        String decidedBy,
        @Nullable RepliesRow replies,
        String asked,
        @OmitNull @Nullable AnswerCountsRow counts,
        @Nullable Sampled sampled,
        @OmitNull @Nullable Boolean gates)
        implements JudgedShift {
    /**
     * A permutation test over sampled answers.
     *
     * @param look after how many answers of the candidate the verdict was read; null in results of older versions
     */
    public record Sampled(
            int samples,

            @OmitNull @Nullable Integer look,

            int needed,
            double g,
            double p,
            String method,
            long rearrangements,
            double holm,
            int family,
            double tvNullMean,
            double jsdCorrected) {}

    /** Returns whether its verdict fails a run. */
    public boolean isGate() {
        return gates == null || gates;
    }

    public ShiftRow {
        JudgedShift.check(verdict, severity);
    }
}
