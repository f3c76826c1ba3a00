package dev.plumbline.stats.sample;

import dev.plumbline.stats.hypothesis.Alpha;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Wilson;

/**
 * A distance between two groups of samples, and the moments of this distance over resamples. The limits of the distance follow from these numbers.
 *
 * @param observed the distance of the samples, at least 0
 * @param mean the mean distance of resamples
 * @param deviation the standard deviation of the distances; 0 if constant
 * @param skewness the skewness of the distances; 0 if constant
 * @param isConstant whether all distances of resamples are equal, because all answers within each group are equal
 * @param firstSize the number of samples of one group, at least 1
 * @param secondSize the number of samples of the other group, at least 1
 */
public record RedrawnDistance(
        double observed,
        double mean,
        double deviation,
        double skewness,
        boolean isConstant,
        int firstSize,
        int secondSize) {
    /**
     * The factor for the bias that resamples do not show. Resamples show as little as a quarter of a distance's bias (docs/statistics.md 2.1), which
     * the formula of L already subtracts once.
     */
    private static final double UNSEEN_BIAS = 3;

    /**
     * Returns the limits of {@link DistanceBootstrap#limits} with the quantile by Cornish and Fisher's expansion (1938) from the draws' mean,
     * standard deviation and skewness: q(1 - a) = mean + sd (z + (z^2 - 1) skewness / 6). The expansion reaches tails far below 1 / draws, which
     * limits over a family of questions need. Unlike a percentile it does not change in the steps of 1/n of the counts.
     *
     * @param lowTail the error rate of L, above 0 and below 1
     * @param highTail the error rate of U, above 0 and below 1
     * @param most the largest possible distance: 1 for TV, the scale's width for W1
     */
    public Estimate expandedLimits(double lowTail, double highTail, double most) {
        return isConstant
                ? constantLimits(lowTail, highTail, most)
                : limitsAt(expandedQuantile(lowTail), expandedQuantile(highTail), most);
    }

    private double expandedQuantile(double tail) {
        Alpha.require(tail);
        double z = Alpha.z(2 * tail);
        return mean + deviation * (z + (z * z - 1) * skewness / 6);
    }

    /** Returns the limits if all answers within each group are equal. They allow for answers that were not drawn, by Wilson's interval. */
    private Estimate constantLimits(double lowTail, double highTail, double most) {
        double low = observed - most * (unseen(firstSize, lowTail) + unseen(secondSize, lowTail));
        double up = observed == 0
                ? Math.max(unseen(firstSize, highTail), unseen(secondSize, highTail))
                : unseen(firstSize, highTail) + unseen(secondSize, highTail);
        return new Estimate(observed, Math.max(0, low), Math.min(most, observed + most * up));
    }

    private static double unseen(int size, double tail) {
        return Wilson.interval(0, size, 2 * tail).high();
    }

    /** Returns the limits from the quantiles of the draws at 1 - tail. */
    Estimate limitsAt(double lowQuantile, double highQuantile, double most) {
        double bias = mean - observed;
        double low = 2 * observed - lowQuantile - UNSEEN_BIAS * Math.max(0, bias);
        double high = highQuantile - bias;
        double cutLow = Math.min(most, Math.max(0, low));
        return new Estimate(observed, cutLow, Math.max(cutLow, Math.min(most, high)));
    }
}
