package dev.plumbline.stats;

import java.util.List;

/** A share corrected for a judge's sensitivity and specificity, with Lang and Reiczigel's (2014) interval. */
public final class LangReiczigel {
    private LangReiczigel() {}

    /**
     * The corrected share (q + Sp - 1) / (Se + Sp - 1), in 0..1, with its interval of level {@code 1 - alpha}, which answers
     * for the error in q, Se and Sp alike.
     *
     * @param found how many texts the judge counted in, 0..n
     * @param n how many texts it judged, at least 1
     * @param truePositives how many of the gold positives it counted in, 0..positives
     * @param positives gold texts that belong in, at least 1
     * @param trueNegatives how many of the gold negatives it left out, 0..negatives
     * @param negatives gold texts that do not belong in, at least 1
     * @param alpha the error rate, above 0 and below 1
     */
    public static Correction share(
            int found, int n, int truePositives, int positives, int trueNegatives, int negatives, double alpha) {
        requirePart(found, n);
        requirePart(truePositives, positives);
        requirePart(trueNegatives, negatives);
        double se = (double) truePositives / positives;
        double sp = (double) trueNegatives / negatives;
        String poor = RoganGladen.tooPoor(new double[][] {{se, 1 - se}, {1 - sp, sp}});
        if (!poor.isEmpty()) {
            return new Correction.NotCorrectable(poor);
        }
        return new Correction.Corrected(List.of(estimate(found, n, se, positives, sp, negatives, alpha)));
    }

    /** The interval; the made-up texts pull each part to the middle, as Agresti and Coull do for a single share. */
    static Estimate estimate(int found, int n, double se, int positives, double sp, int negatives, double alpha) {
        double z = Alpha.z(alpha);
        double point = ((double) found / n + sp - 1) / (se + sp - 1);
        double nq = n + z * z;
        double q = (found + z * z / 2) / nq;
        double adjustedSe = (se * positives + 1) / (positives + 2);
        double adjustedSp = (sp * negatives + 1) / (negatives + 2);
        double youden = adjustedSe + adjustedSp - 1;
        double p = (q + adjustedSp - 1) / youden;
        double ofSe = adjustedSe * (1 - adjustedSe) / positives;
        double ofSp = adjustedSp * (1 - adjustedSp) / negatives;
        double shift = 2 * z * z * (p * ofSe - (1 - p) * ofSp);
        double reach = z / youden * Math.sqrt(q * (1 - q) / nq + p * p * ofSe + (1 - p) * (1 - p) * ofSp);
        return new Estimate(cut(point), cut(p + shift - reach), cut(p + shift + reach));
    }

    private static double cut(double share) {
        return Math.max(0, Math.min(1, share));
    }

    private static void requirePart(int part, int whole) {
        if (whole < 1 || part < 0 || part > whole) {
            throw new IllegalArgumentException(
                    "a count must lie in 0..n with n >= 1 (was " + part + " of " + whole + ")");
        }
    }
}
