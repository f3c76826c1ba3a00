package dev.plumbline.stats.direction;

import dev.plumbline.stats.hypothesis.Alpha;
import dev.plumbline.stats.hypothesis.Estimate;
import java.util.Arrays;

/**
 * A share over several questions whose samples belong together, because 50 samples of one prompt are not 50 prompts
 * (docs/statistics.md 3).
 *
 * @param share with its t interval over questions as units, not cut to 0..1
 * @param intraclassCorrelation the intraclass correlation of samples of one question, from the one-way analysis of variance; at most 1
 * @param designEffect how many samples are worth one independent one: 1 + (samples a question - 1) times the correlation
 * @param effectiveSamples the samples divided by the design effect
 */
public record Clusters(Estimate share, double intraclassCorrelation, double designEffect, double effectiveSamples) {
    /**
     * Measures a share over clusters.
     *
     * @param successes one a question, at least two questions, each 0..n of that question
     * @param n samples, one a question, each at least 1 and one of them at least 2
     * @param alpha the error rate of the interval, above 0 and below 1
     */
    public static Clusters of(int[] successes, int[] n, double alpha) {
        requireShares(successes, n);
        double total = Arrays.stream(n).sum();
        double p = Arrays.stream(successes).sum() / total;
        double between = 0;
        double within = 0;
        double squares = 0;
        double linear = 0;
        for (int i = 0; i < n.length; i++) {
            double own = (double) successes[i] / n[i];
            between += n[i] * (own - p) * (own - p);
            within += n[i] * own * (1 - own);
            squares += (double) n[i] * n[i];
            linear += (successes[i] - p * n[i]) * (successes[i] - p * n[i]);
        }
        double m = n.length;
        double msBetween = between / (m - 1);
        double msWithin = within / (total - m);
        double size = (total - squares / total) / (m - 1);
        double spread = msBetween + (size - 1) * msWithin;
        // All samples are equal: there is no spread that questions could explain.
        double icc = spread > 0 ? (msBetween - msWithin) / spread : 0;
        double effect = 1 + (total / m - 1) * icc;
        double reach = Alpha.t(alpha, m - 1) * Math.sqrt(m / (m - 1) * linear) / total;
        return new Clusters(new Estimate(p, p - reach, p + reach), icc, effect, total / effect);
    }

    static void requireShares(int[] successes, int[] n) {
        if (n.length < 2 || successes.length != n.length) {
            throw new IllegalArgumentException("at least 2 questions with counts and samples are needed (was "
                    + successes.length + " and " + n.length + ")");
        }
        for (int i = 0; i < n.length; i++) {
            if (n[i] < 1 || successes[i] < 0 || successes[i] > n[i]) {
                throw new IllegalArgumentException(
                        "a question needs 0..n of n >= 1 samples (was " + successes[i] + " of " + n[i] + ")");
            }
        }
        if (Arrays.stream(n).allMatch(one -> one == 1)) {
            throw new IllegalArgumentException("one sample a question does not show the spread inside questions");
        }
    }
}
