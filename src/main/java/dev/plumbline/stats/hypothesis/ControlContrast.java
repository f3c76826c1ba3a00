package dev.plumbline.stats.hypothesis;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Whether a suite's questions moved further than control questions of the same form: the difference in differences of
 * |shift| (docs/statistics.md 5).
 *
 * @param difference mean |shift| of the suite's questions minus that of the controls, in the shifts' units
 * @param test the one-sided p-value from rearranging which question is a control
 */
public record ControlContrast(double difference, PValue test) {
    /** Enough for 10 and 10 (184,756), some 10 ms. */
    private static final long MOST_EXACT = 200_000;

    /**
     * Compares, exactly up to 200,000 rearrangements, else by 9,999 drawn ones.
     *
     * @param suite shifts of the suite's questions, at least one; their signs do not matter
     * @param controls shifts of the controls, at least one
     * @param seed of the draws; see {@link SeedOf}
     */
    public static ControlContrast of(double[] suite, double[] controls, long seed) {
        if (suite.length == 0 || controls.length == 0) {
            throw new IllegalArgumentException(
                    "a contrast needs a question and a control (was " + suite.length + " and " + controls.length + ")");
        }
        double[] sizes = DoubleStream.concat(Arrays.stream(suite), Arrays.stream(controls))
                .map(Math::abs)
                .toArray();
        double inSuite = Arrays.stream(sizes, 0, suite.length).sum();
        double difference = inSuite / suite.length - (Arrays.stream(sizes).sum() - inSuite) / controls.length;
        // With the total fixed the difference grows with the sum of those tagged as the suite's.
        double threshold = TableStatistic.threshold(inSuite);
        long all = choose(sizes.length, suite.length);
        return new ControlContrast(
                difference,
                all <= MOST_EXACT
                        ? new PValue.Exact((double) extreme(sizes, 0, suite.length, 0, threshold) / all, all)
                        : drawn(sizes, suite.length, threshold, seed));
    }

    private static long choose(int n, int k) {
        long ways = 1;
        for (int i = 1; i <= Math.min(k, n - k) && ways <= MOST_EXACT; i++) {
            ways = ways * (n - Math.min(k, n - k) + i) / i;
        }
        return ways;
    }

    /** Returns how many ways to choose the rest bring the sum to the threshold. */
    private static long extreme(double[] sizes, int from, int toChoose, double sum, double threshold) {
        if (toChoose == 0) {
            return sum >= threshold ? 1 : 0;
        }
        long ways = 0;
        for (int next = from; next <= sizes.length - toChoose; next++) {
            ways += extreme(sizes, next + 1, toChoose - 1, sum + sizes[next], threshold);
        }
        return ways;
    }

    private static PValue drawn(double[] sizes, int chosen, double threshold, long seed) {
        UniformRandomProvider random = Generator.of(seed);
        double[] order = sizes.clone();
        int extreme = 0;
        for (int draw = 0; draw < TableTest.DRAWS; draw++) {
            double sum = 0;
            for (int i = 0; i < chosen; i++) {
                int pick = i + random.nextInt(order.length - i);
                double size = order[pick];
                order[pick] = order[i];
                order[i] = size;
                sum += size;
            }
            if (sum >= threshold) {
                extreme++;
            }
        }
        return PValue.MonteCarlo.of(extreme, TableTest.DRAWS);
    }
}
