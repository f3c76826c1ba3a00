package dev.plumbline.stats.judge;

import dev.plumbline.stats.hypothesis.Alpha;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Moments;

/**
 * A mean from a few gold labels and many judged labels, by prediction-powered inference (Angelopoulos and others 2023). The judge's labels lower the
 * error and never bias the estimate.
 *
 * @param mean the mean with its normal interval, in the labels' units, not cut to their range
 * @param standardError the standard error of the mean
 * @param weight the weight of the judge's labels: 1 in plain PPI, 0 for gold alone
 */
public record PredictionPowered(Estimate mean, double standardError, double weight) {
    /**
     * Returns the estimate of plain PPI: the mean of the judge's labels plus the mean of gold minus judge on the gold texts.
     *
     * @param gold gold labels, at least two
     * @param judgedGold the judge's labels of the same texts, in the same order
     * @param judged the judge's labels of texts without gold, at least two
     * @param alpha the error rate of the interval, above 0 and below 1
     */
    public static PredictionPowered plain(double[] gold, double[] judgedGold, double[] judged, double alpha) {
        return weighted(1, gold, judgedGold, judged, alpha);
    }

    /** Returns the estimate of PPI++ with the weight in 0..1 that minimises the error, cov(y, f) / ((1 + n/N) var(f)). */
    public static PredictionPowered tuned(double[] gold, double[] judgedGold, double[] judged, double alpha) {
        requireSameTexts(gold, judgedGold);
        double spread = pooledVariance(judgedGold, judged) * (1 + (double) gold.length / judged.length);
        double weight = spread > 0 ? Moments.covariance(gold, judgedGold) / spread : 0;
        return weighted(Math.max(0, Math.min(1, weight)), gold, judgedGold, judged, alpha);
    }

    /** Returns the mean of the gold labels alone, for comparison. */
    public static PredictionPowered goldOnly(double[] gold, double alpha) {
        return estimate(Moments.mean(gold), Moments.variance(gold) / gold.length, 0, alpha);
    }

    private static PredictionPowered weighted(
            double weight, double[] gold, double[] judgedGold, double[] judged, double alpha) {
        requireSameTexts(gold, judgedGold);
        double[] mistakes = new double[gold.length];
        for (int i = 0; i < gold.length; i++) {
            mistakes[i] = gold[i] - weight * judgedGold[i];
        }
        double variance =
                weight * weight * Moments.variance(judged) / judged.length + Moments.variance(mistakes) / gold.length;
        return estimate(weight * Moments.mean(judged) + Moments.mean(mistakes), variance, weight, alpha);
    }

    private static PredictionPowered estimate(double mean, double variance, double weight, double alpha) {
        double error = Math.sqrt(variance);
        double reach = Alpha.z(alpha) * error;
        return new PredictionPowered(new Estimate(mean, mean - reach, mean + reach), error, weight);
    }

    private static double pooledVariance(double[] judgedGold, double[] judged) {
        double[] all = new double[judgedGold.length + judged.length];
        System.arraycopy(judgedGold, 0, all, 0, judgedGold.length);
        System.arraycopy(judged, 0, all, judgedGold.length, judged.length);
        return Moments.variance(all);
    }

    private static void requireSameTexts(double[] gold, double[] judgedGold) {
        if (gold.length != judgedGold.length) {
            throw new IllegalArgumentException("gold and judged labels must be of the same texts (was " + gold.length
                    + " and " + judgedGold.length + ")");
        }
    }
}
