package dev.plumbline.stats.judge;

import dev.plumbline.stats.hypothesis.Alpha;
import dev.plumbline.stats.hypothesis.ClopperPearson;
import dev.plumbline.stats.hypothesis.Estimate;

/**
 * Cohen's (1960) kappa: the agreement of a judge with gold labels beyond chance, 0 for chance alone and 1 for full agreement.
 *
 * @param kappa the kappa with its normal interval, at most 1; for full agreement the lower limit follows from the exact limit of the agreement
 * @param observed the share of texts on which both agree
 * @param expected the share of texts on which both would agree by chance, from both base rates
 */
public record Kappa(Estimate kappa, double observed, double expected) {
    /**
     * Returns the kappa of a matrix.
     *
     * @param alpha the error rate of the interval, above 0 and below 1
     * @throws IllegalArgumentException if judge and gold use only one category, the same one, for which kappa is not defined
     */
    public static Kappa of(ConfusionMatrix matrix, double alpha) {
        double n = matrix.total();
        double observed = matrix.agreed() / n;
        double expected = 0;
        for (int i = 0; i < matrix.categories(); i++) {
            expected += matrix.gold(i) / n * (matrix.judged(i) / n);
        }
        if (expected >= 1) {
            throw new IllegalArgumentException("kappa needs a second category in use");
        }
        double kappa = (observed - expected) / (1 - expected);
        double error = standardError(matrix, observed, expected);
        double low = kappa - Alpha.z(alpha) * error;
        if (matrix.agreed() == matrix.total()) {
            double least = ClopperPearson.interval(matrix.agreed(), matrix.total(), alpha)
                    .low();
            low = (least - expected) / (1 - expected);
        }
        return new Kappa(new Estimate(kappa, low, Math.min(1, kappa + Alpha.z(alpha) * error)), observed, expected);
    }

    /** Returns the standard error of Fleiss, Cohen and Everitt (1969). */
    private static double standardError(ConfusionMatrix matrix, double observed, double expected) {
        double n = matrix.total();
        double agreeing = 0;
        double differing = 0;
        for (int i = 0; i < matrix.categories(); i++) {
            for (int j = 0; j < matrix.categories(); j++) {
                double p = matrix.count(i, j) / n;
                // The formula combines the judge's rate of the gold category with the gold's rate of the judged
                // category.
                double rates = (matrix.judged(i) + matrix.gold(j)) / n;
                if (i == j) {
                    agreeing += p * square(1 - expected - rates * (1 - observed));
                } else {
                    differing += p * square(rates);
                }
            }
        }
        double variance =
                agreeing + square(1 - observed) * differing - square(observed * expected - 2 * expected + observed);
        return Math.sqrt(Math.max(0, variance) / n) / square(1 - expected);
    }

    private static double square(double x) {
        return x * x;
    }
}
