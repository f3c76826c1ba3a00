package dev.plumbline.stats.hypothesis;

import java.util.function.DoublePredicate;
import org.apache.commons.rng.UniformRandomProvider;

/** The permutation test of two groups for statistics that depend only on the sum of one group. */
final class RearrangedSum {
    /** The largest number of rearrangements of an exact test, which takes some 10 ms. Two groups of 10 values have 184,756. */
    private static final long MOST_EXACT = 200_000;

    private RearrangedSum() {}

    /**
     * Returns the p-value: exact up to 200,000 rearrangements, else (1 + those at least as extreme) / (1 + draws).
     *
     * @param values the values of both groups
     * @param chosen the number of values in the group that is summed
     * @param isExtreme returns whether a sum is at least as extreme as the observed one
     * @param draws the number of rearrangements to draw if the test is not exact, at least 1
     */
    static PValue test(double[] values, int chosen, DoublePredicate isExtreme, int draws, long seed) {
        long all = choose(values.length, chosen);
        return all <= MOST_EXACT
                ? PValue.exact((double) extreme(values, 0, chosen, 0, isExtreme) / all, all)
                : drawn(values, chosen, isExtreme, draws, seed);
    }

    private static long choose(int n, int k) {
        long ways = 1;
        int fewer = Math.min(k, n - k);
        for (int i = 1; i <= fewer && ways <= MOST_EXACT; i++) {
            ways = ways * (n - fewer + i) / i;
        }
        return ways;
    }

    /** Returns the number of choices of the remaining values that make the sum extreme. */
    private static long extreme(double[] values, int from, int toChoose, double sum, DoublePredicate isExtreme) {
        if (toChoose == 0) {
            return isExtreme.test(sum) ? 1 : 0;
        }
        long ways = 0;
        for (int next = from; next <= values.length - toChoose; next++) {
            ways += extreme(values, next + 1, toChoose - 1, sum + values[next], isExtreme);
        }
        return ways;
    }

    private static PValue drawn(double[] values, int chosen, DoublePredicate isExtreme, int draws, long seed) {
        UniformRandomProvider random = Generator.of(seed);
        double[] order = values.clone();
        int extreme = 0;
        for (int draw = 0; draw < draws; draw++) {
            double sum = 0;
            for (int i = 0; i < chosen; i++) {
                int pick = i + random.nextInt(order.length - i);
                double value = order[pick];
                order[pick] = order[i];
                order[i] = value;
                sum += value;
            }
            if (isExtreme.test(sum)) {
                extreme++;
            }
        }
        return PValue.drawn(extreme, draws);
    }
}
