package dev.plumbline.stats.hypothesis;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Error rates and their quantiles. */
public final class Alpha {
    private Alpha() {}

    /** Throws if this is not an error rate. */
    public static void require(double alpha) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha must lie between 0 and 1 (was " + alpha + ")");
        }
    }

    /** Returns the half width of a two-sided normal interval in standard errors. */
    public static double z(double alpha) {
        require(alpha);
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(alpha / 2);
    }

    /** Returns the probability that a standard normal number is at most z. */
    public static double below(double z) {
        return NormalDistribution.of(0, 1).cumulativeProbability(z);
    }

    /** Returns the half width of a two-sided t interval in standard errors. */
    public static double t(double alpha, double degreesOfFreedom) {
        require(alpha);
        TDistribution distribution = TDistribution.of(degreesOfFreedom);
        double t = distribution.inverseSurvivalProbability(alpha / 2);
        // The library's error is up to 1e-9. One step of Newton's method squares this error.
        return t + (distribution.survivalProbability(t) - alpha / 2) / distribution.density(t);
    }
}
