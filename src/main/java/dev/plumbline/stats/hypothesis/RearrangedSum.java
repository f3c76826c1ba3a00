package dev.plumbline.stats.hypothesis;

import java.util.function.DoublePredicate;
import org.apache.commons.rng.UniformRandomProvider;

/** The permutation test of two groups by the sum of one of them, for statistics that follow from that sum. */
final class RearrangedSum {
    /** Enough for 10 and 10 (184,756), some 10 ms. */
    private static final long MOST_EXACT = 200_000;

    private RearrangedSum() {}

    /**
     * Returns the p-value: exact up to 200,000 rearrangements, else (1 + those at least as extreme) / (1 + draws).
     *
     * @param values of both groups
     * @param chosen how many of them are in the group that is summed
     * @param isExtreme whether this sum is at least as extreme as the observed one
     * @param draws how many rearrangements are drawn if there are too many, at least 1
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

    /** Returns how many ways to choose the rest make the sum extreme. */
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
