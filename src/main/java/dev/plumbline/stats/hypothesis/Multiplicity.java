package dev.plumbline.stats.hypothesis;

import java.util.Comparator;
import java.util.stream.IntStream;

/** P-values adjusted for multiple tests: Holm for the gate, Benjamini-Hochberg for exploration. */
public final class Multiplicity {
    private Multiplicity() {}

    /**
     * Returns Holm's (1979) adjusted p-values, which control the probability of any false alarm: the running maximum of (m - i + 1) p_(i).
     *
     * @param p one p-value for each test, each in 0..1
     * @return the adjusted p-values in the same order, each in 0..1
     */
    public static double[] holm(double... p) {
        double[] adjusted = new double[p.length];
        double most = 0;
        int rank = 0;
        for (int i : ascending(p)) {
            most = Math.max(most, Math.min(1, (p.length - rank) * p[i]));
            adjusted[i] = most;
            rank++;
        }
        return adjusted;
    }

    /**
     * Returns Benjamini and Hochberg's (1995) adjusted p-values, which control the expected share of false alarms among all alarms: the running
     * minimum, from the largest down, of m p_(i) / i.
     *
     * @param p one p-value for each test, each in 0..1
     * @return the adjusted p-values in the same order, each in 0..1
     */
    public static double[] benjaminiHochberg(double... p) {
        double[] adjusted = new double[p.length];
        int[] ascending = ascending(p);
        double least = 1;
        for (int rank = p.length; rank >= 1; rank--) {
            int i = ascending[rank - 1];
            least = Math.min(least, p[i] * p.length / rank);
            adjusted[i] = least;
        }
        return adjusted;
    }

    private static int[] ascending(double[] p) {
        for (double one : p) {
            if (!(one >= 0 && one <= 1)) {
                throw new IllegalArgumentException("a p-value must lie in 0..1 (was " + one + ")");
            }
        }
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(i -> i)
                .toArray();
    }
}
