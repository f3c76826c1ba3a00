package dev.plumbline.stats.hypothesis;

import dev.plumbline.stats.distribution.Interval;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/** Student's interval for a mean of values, with one value or paired difference for each question. */
public final class TInterval {
    /** The largest number of values whose 2^n corners are tried, because more take too long. */
    private static final int MOST_CORNERS = 14;

    private TInterval() {}

    /**
     * Returns the mean with its two-sided interval of level {@code 1 - alpha}, in the values' units.
     *
     * @param values at least two, independent of each other
     * @param alpha the error rate, above 0 and below 1
     */
    public static Estimate mean(double[] values, double alpha) {
        double reach = Alpha.t(alpha, values.length - 1.0) * standardError(values);
        double mean = Moments.mean(values);
        return new Estimate(mean, mean - reach, mean + reach);
    }

    /**
     * Returns the difference of two means with Welch's (1947) two-sided interval of level {@code 1 - alpha}, in the values' units.
     *
     * @param first at least two values, independent of each other and of the second ones
     * @param second at least two values
     * @param alpha the error rate, above 0 and below 1
     */
    public static Estimate difference(double[] first, double[] second, double alpha) {
        StudentizedLimits limits = StudentizedLimits.of(Moments.mean(first) - Moments.mean(second), first, second);
        double reach =
                limits.standardError() == 0 ? 0 : limits.standardError() * Alpha.t(alpha, limits.degreesOfFreedom());
        return new Estimate(limits.value(), limits.value() - reach, limits.value() + reach);
    }

    /**
     * Returns the p-value of the equivalence test, the larger p-value of Schuirmann's (1987) two one-sided tests. A small p-value shows that the mean
     * is within the margin.
     *
     * @param values at least two, not all equal
     * @param margin the largest mean that counts as no difference, above 0, in the values' units
     */
    public static double equivalence(double[] values, double margin) {
        if (!(margin > 0)) {
            throw new IllegalArgumentException("a margin must be above 0 (was " + margin + ")");
        }
        double error = standardError(values);
        if (!(error > 0)) {
            throw new IllegalArgumentException("a t test needs values that differ");
        }
        TDistribution t = TDistribution.of(values.length - 1.0);
        double mean = Moments.mean(values);
        double notBelow = t.survivalProbability((mean + margin) / error);
        double notAbove = t.cumulativeProbability((mean - margin) / error);
        return Math.max(notBelow, notAbove);
    }

    /**
     * Returns the lowest lower limit and the highest upper limit of the interval of a mean over all values in their ranges.
     *
     * @param values the ranges of at least two values
     * @param alpha the error rate of the interval, above 0 and below 1
     */
    public static Interval outermost(List<Interval> values, double alpha) {
        int n = values.size();
        double quantile = Alpha.t(alpha, n - 1.0) / Math.sqrt(n);
        if (n > MOST_CORNERS) {
            return coarse(values, quantile);
        }
        // Mean plus deviation is convex in the values, so at the extremes each value is at an end of its range.
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double[] corner = new double[n];
        for (int ends = 0; ends < 1 << n; ends++) {
            for (int i = 0; i < n; i++) {
                corner[i] = (ends >> i & 1) == 0
                        ? values.get(i).low()
                        : values.get(i).high();
            }
            double mean = Moments.mean(corner);
            double reach = quantile * Math.sqrt(Moments.variance(corner));
            low = Math.min(low, mean - reach);
            high = Math.max(high, mean + reach);
        }
        return new Interval(low, high);
    }

    /**
     * Returns limits that are at least as wide. The deviation of the values is at most the sum of the deviations of the ranges' midpoints and of
     * their half widths.
     */
    private static Interval coarse(List<Interval> values, double quantile) {
        double[] middles =
                values.stream().mapToDouble(v -> v.low() / 2 + v.high() / 2).toArray();
        double squares = values.stream()
                .mapToDouble(v -> v.high() - v.low())
                .map(w -> w * w / 4)
                .sum();
        double reach = quantile * (Math.sqrt(Moments.variance(middles)) + Math.sqrt(squares / (values.size() - 1)));
        return new Interval(
                values.stream().mapToDouble(Interval::low).average().orElseThrow() - reach,
                values.stream().mapToDouble(Interval::high).average().orElseThrow() + reach);
    }

    private static double standardError(double[] values) {
        return Math.sqrt(Moments.variance(values) / values.length);
    }
}
