package dev.plumbline.stats.sample;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;

/** Draws of the shares that counts may come from. */
public final class Dirichlet {
    private Dirichlet() {}

    /**
     * Draws shares given their counts, after one prior observation that is spread evenly over the categories.
     *
     * @param counts one a category, each at least 0
     */
    public static double[] shares(int[] counts, UniformRandomProvider random) {
        double[] shares = new double[counts.length];
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double shape = counts[i] + 1.0 / counts.length;
            shares[i] =
                    AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, 1).sample();
            sum += shares[i];
        }
        for (int i = 0; i < counts.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
