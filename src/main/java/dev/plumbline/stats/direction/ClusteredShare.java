package dev.plumbline.stats.direction;

import dev.plumbline.stats.hypothesis.Alpha;
import dev.plumbline.stats.hypothesis.Estimate;
import java.util.Arrays;

/**
 * A share over several questions with the question as the unit of analysis, because 50 samples of one prompt are not 50 prompts (docs/statistics.md
 * 3).
 */
public final class ClusteredShare {
    private ClusteredShare() {}

    /**
     * Returns the share of successes among all samples with its t interval over questions as units. The interval is not cut to 0..1.
     *
     * @param successes the number of successes of each question, each in 0..n; at least two questions
     * @param n the number of samples of each question, each at least 1
     * @param alpha the error rate of the interval, above 0 and below 1
     */
    public static Estimate of(int[] successes, int[] n, double alpha) {
        requireShares(successes, n);
        double total = Arrays.stream(n).sum();
        double p = Arrays.stream(successes).sum() / total;
        double linear = 0;
        for (int i = 0; i < n.length; i++) {
            linear += (successes[i] - p * n[i]) * (successes[i] - p * n[i]);
        }
        double m = n.length;
        double reach = Alpha.t(alpha, m - 1) * Math.sqrt(m / (m - 1) * linear) / total;
        return new Estimate(p, p - reach, p + reach);
    }

    private static void requireShares(int[] successes, int[] n) {
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
    }
}
