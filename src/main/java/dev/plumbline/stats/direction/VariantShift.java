package dev.plumbline.stats.direction;

import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Moments;
import dev.plumbline.stats.hypothesis.Quantiles;
import java.util.Arrays;

/**
 * One question's shift over several wordings: each wording's shift is the candidate's value minus the base's on the same wording (docs/statistics.md
 * 5).
 *
 * @param median the median shift with the smallest and the largest shift as its interval, in the shifts' units
 * @param level the probability 1 - 2^(1-V) that the range of V random wordings contains the median over all wordings; for wordings chosen by hand, 1
 *     - level is not an error rate
 * @param sd the standard deviation of the shifts
 * @param hodgesLehmann the median of all pairwise means (Hodges and Lehmann 1963), a check on the median
 */
public record VariantShift(Estimate median, double level, double sd, double hodgesLehmann) {
    /**
     * Summarises the shifts of one question.
     *
     * @param shifts one for each wording, at least two; six or more give a level of 96.9 % or more
     */
    public static VariantShift of(double... shifts) {
        double sd = Math.sqrt(Moments.variance(shifts));
        double[] ascending = shifts.clone();
        Arrays.sort(ascending);
        double median = Quantiles.ofSorted(ascending, 0.5);
        return new VariantShift(
                new Estimate(median, ascending[0], ascending[ascending.length - 1]),
                1 - Math.pow(2, 1 - shifts.length),
                sd,
                hodgesLehmann(shifts));
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
}
