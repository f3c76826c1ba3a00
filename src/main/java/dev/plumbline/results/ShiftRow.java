package dev.plumbline.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One candidate's shift from base on one question, and its verdict. Ranges are null if nothing was measured.
 *
 * @param asked the fingerprint of the prompt
 * @param counts the counts of answers; absent for a shift from token probabilities
 * @param sampled the test of sampled answers, or null
 * @param gates false if the verdict of the question's set gates instead; else absent
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
     * @param look the number of the candidate's answers at the look that gave the verdict; null in results of older versions
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

    /** Returns whether the verdict can fail a run. */
    public boolean isGate() {
        return gates == null || gates;
    }

    public ShiftRow {
        JudgedShift.check(verdict, severity);
    }
}
