package dev.plumbline.stats.direction;

import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.hypothesis.Alpha;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Generator;
import dev.plumbline.stats.hypothesis.Quantiles;
import dev.plumbline.stats.hypothesis.SeedOf;
import dev.plumbline.stats.hypothesis.TableTest;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Percentile intervals from resampled questions with replacement, for claims about questions in general. Up to {@value
 * ExactBootstrap#MOST_VALUES} questions all possible draws are enumerated; draws and seed are ignored then.
 */
public final class ClusterBootstrap {
    private ClusterBootstrap() {}

    /**
     * Returns the mean with the middle {@code 1 - alpha} of the means of redrawn values, in the values' units.
     *
     * @param values one a question, at least one
     * @param draws how often to resample, at least 1
     * @param seed of the draws; see {@link SeedOf}
     */
    public static Estimate mean(double[] values, int draws, double alpha, long seed) {
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        return ratio(values, ones, draws, alpha, seed);
    }

    /**
     * Returns the share of all samples that count, with the middle {@code 1 - alpha} of the shares of redrawn questions; in 0..1.
     *
     * @param successes one a question, each 0..n of that question
     * @param n samples, one a question, each at least 1
     * @param draws how often to resample, at least 1
     * @param seed of the draws; see {@link SeedOf}
     */
    public static Estimate share(int[] successes, int[] n, int draws, double alpha, long seed) {
        Clusters.requireShares(successes, n);
        return ratio(
                Arrays.stream(successes).asDoubleStream().toArray(),
                Arrays.stream(n).asDoubleStream().toArray(),
                draws,
                alpha,
                seed);
    }

    private static Estimate ratio(double[] above, double[] below, int draws, double alpha, long seed) {
        Alpha.require(alpha);
        TableTest.requireDraws(draws);
        double value = Arrays.stream(above).sum() / Arrays.stream(below).sum();
        if (above.length <= ExactBootstrap.MOST_VALUES) {
            Interval middle = ExactBootstrap.middle(above, below, alpha);
            return new Estimate(value, middle.low(), middle.high());
        }
        UniformRandomProvider random = Generator.of(seed);
        double[] ratios = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            double a = 0;
            double b = 0;
            for (int i = 0; i < above.length; i++) {
                int pick = random.nextInt(above.length);
                a += above[pick];
                b += below[pick];
            }
            ratios[draw] = a / b;
        }
        Arrays.sort(ratios);
        Interval middle = Quantiles.middle(ratios, alpha);
        return new Estimate(value, middle.low(), middle.high());
    }
}
