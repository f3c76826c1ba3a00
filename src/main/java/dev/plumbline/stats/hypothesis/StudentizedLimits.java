package dev.plumbline.stats.hypothesis;

/**
 * Confidence limits of a smooth statistic from the influence of each observation on it: Student's limits and Hall's limits (1992, J. R. Stat. Soc. B
 * 54), which correct for skewness. Each limit is the outer one of the two, so that neither few observations nor a long tail make the interval too
 * narrow.
 *
 * @param value the statistic
 * @param standardError its standard error, at least 0
 * @param skewness the third standardized moment of the statistic, which decreases with the root of the number of observations
 * @param degreesOfFreedom the degrees of freedom by Welch and Satterthwaite
 */
public record StudentizedLimits(double value, double standardError, double skewness, double degreesOfFreedom) {
    /** The least skewness to correct for. A smaller one changes no limit, and a division by it would be inaccurate. */
    private static final double NO_SKEWNESS = 1e-9;

    /**
     * Returns the limits of a statistic of independent groups.
     *
     * @param value the statistic
     * @param influences by group: the derivative of the statistic with respect to the weight of each observation; at least two numbers for each
     *     group. The statistic is approximately the value plus the sum of the groups' mean influences
     */
    public static StudentizedLimits of(double value, double[]... influences) {
        double variance = 0;
        double third = 0;
        double spread = 0;
        for (double[] group : influences) {
            double n = group.length;
            double own = Moments.variance(group) / n;
            double mean = Moments.mean(group);
            double cubes = 0;
            for (double influence : group) {
                cubes += Math.pow(influence - mean, 3);
            }
            variance += own;
            third += cubes / (n * n * n);
            spread += own * own / (n - 1);
        }
        return variance == 0
                ? new StudentizedLimits(value, 0, 0, 1)
                : new StudentizedLimits(
                        value, Math.sqrt(variance), third / Math.pow(variance, 1.5), variance * variance / spread);
    }

    /**
     * Returns the lower limit.
     *
     * @param tail the probability that the limit exceeds the true value, above 0 and below 1
     */
    public double low(double tail) {
        double t = Alpha.t(2 * tail, degreesOfFreedom);
        return value - standardError * Math.max(t, skewed(t));
    }

    /**
     * Returns the upper limit.
     *
     * @param tail the probability that the limit is below the true value, above 0 and below 1
     */
    public double high(double tail) {
        double t = Alpha.t(2 * tail, degreesOfFreedom);
        return value + standardError * Math.max(t, -skewed(-t));
    }

    /**
     * Returns the quantile of the studentized statistic whose value under Hall's cubic transformation is t. The transformed statistic is nearly
     * symmetric.
     */
    private double skewed(double t) {
        return Math.abs(skewness) < NO_SKEWNESS ? t : 3 / skewness * (Math.cbrt(1 + skewness * (t - skewness / 6)) - 1);
    }
}
