package dev.plumbline.stats.direction;

import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Moments;
import dev.plumbline.stats.hypothesis.Quantiles;
import java.util.Arrays;

/**
 * One question's shift over several wordings: each wording's shift is the candidate's value minus the base's on the same
 * wording (docs/statistics.md 5).
 *
 * @param median the robust shift with the smallest and the largest as its interval, in the shifts' units
 * @param level how often the range of V wordings drawn at random holds the median over all wordings: 1 - 2^(1-V); wordings chosen by hand are no
 *     such draw, so that it is not an error rate
 * @param mean the mean of the wordings' shifts
 * @param sd their standard deviation
 * @param hodgesLehmann the median of all pairwise means (Hodges and Lehmann 1963), a check on the median
 * @param noiseToEffect the median distance from the median over the size of the median; infinite for a median of 0
 */
public record VariantShift(
        Estimate median, double level, double mean, double sd, double hodgesLehmann, double noiseToEffect) {
    /**
     * Summarises the shifts of one question.
     *
     * @param shifts one a wording, at least two; six or more give a level of 96.9 % or more
     */
    public static VariantShift of(double... shifts) {
        double sd = Math.sqrt(Moments.variance(shifts));
        double[] ascending = shifts.clone();
        Arrays.sort(ascending);
        double median = Quantiles.ofSorted(ascending, 0.5);
        double spread = Quantiles.median(
                Arrays.stream(shifts).map(x -> Math.abs(x - median)).toArray());
        return new VariantShift(
                new Estimate(median, ascending[0], ascending[ascending.length - 1]),
                1 - Math.pow(2, 1 - shifts.length),
                Moments.mean(shifts),
                sd,
                hodgesLehmann(shifts),
                median == 0 ? Double.POSITIVE_INFINITY : spread / Math.abs(median));
    }

    private static double hodgesLehmann(double[] values) {
        double[] means = new double[values.length * (values.length + 1) / 2];
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i; j < values.length; j++) {
                means[next++] = (values[i] + values[j]) / 2;
            }
        }
        return Quantiles.median(means);
    }

    /**
     * Returns whether the candidate differs from the base by more than the base's own rewording does: the median TV over wordings
     * above the 95th percentile of the base's TV between wordings.
     *
     * @param toBase TV of candidate and base on each wording, at least one
     * @param betweenBaseWordings TV of the base with itself, one a pair of wordings, at least one
     */
    public static boolean beatsRewording(double[] toBase, double[] betweenBaseWordings) {
        return Quantiles.median(toBase) > quantile(betweenBaseWordings, 0.95);
    }

    /** Returns a quantile of values in any order, such as the median of several wordings; {@code share} in 0..1. */
    public static double quantile(double[] values, double share) {
        double[] ascending = values.clone();
        Arrays.sort(ascending);
        return Quantiles.ofSorted(ascending, share);
    }
}
