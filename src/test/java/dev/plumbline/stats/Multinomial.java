package dev.plumbline.stats;

import org.apache.commons.rng.UniformRandomProvider;

/** Draws of a few categories. */
public final class Multinomial {
    private Multinomial() {}

    /** The shares of n draws, n at least 1, from shares that sum to 1. */
    public static double[] shares(double[] law, int n, UniformRandomProvider random) {
        double[] drawn = new double[law.length];
        double one = 1.0 / n;
        for (int i = 0; i < n; i++) {
            double left = random.nextDouble();
            int category = 0;
            while (category < law.length - 1 && left >= law[category]) {
                left -= law[category];
                category++;
            }
            drawn[category] += one;
        }
        return drawn;
    }
}
