package dev.plumbline.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/** Student's interval for a mean, where the values are questions (or paired differences, one a question). */
public final class TInterval {
    private TInterval() {}

    /**
     * The mean with its two-sided interval of level {@code 1 - alpha}, in the values' units.
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
     * The p-value of "the mean is within the margin" against "it is not": the larger of Schuirmann's (1987) two one-sided
     * tests, so that a small one shows equivalence.
     *
     * @param values at least two, not all equal
     * @param margin the largest mean that still counts as none, above 0, in the values' units
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
     * The smallest true mean that n values of this spread find with 80 % probability at two-sided 5 %, by the sum of the two
     * t quantiles times sd/sqrt(n); in the values' units.
     *
     * @param sd the values' standard deviation
     * @param n how many values, at least 2
     */
    public static double detectable(double sd, int n) {
        return (Alpha.t(0.05, n - 1.0) + Alpha.t(0.4, n - 1.0)) * sd / Math.sqrt(n);
    }

    private static double standardError(double[] values) {
        return Math.sqrt(Moments.variance(values) / values.length);
    }
}
