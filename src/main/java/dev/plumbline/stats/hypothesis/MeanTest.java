package dev.plumbline.stats.hypothesis;

import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** The permutation test of "both groups are draws of one law" by the difference of their means (Pitman 1937). */
public final class MeanTest {
    /** Enough for 10 and 10 (184,756), some 10 ms. */
    private static final long MOST_EXACT = 200_000;

    private MeanTest() {}

    /**
     * Returns the two-sided p-value of the difference of means: exact up to 200,000 rearrangements, else (1 + those at least as extreme) / (1 + draws).
     *
     * @param first values of one group, at least one
     * @param second values of the other, at least one
     * @param draws how many rearrangements are drawn if there are too many, at least 1
     * @param seed of the draws; see {@link SeedOf}
     */
    public static PValue of(int[] first, int[] second, int draws, long seed) {
        if (first.length == 0 || second.length == 0) {
            throw new IllegalArgumentException(
                    "a test needs a value of each group (was " + first.length + " and " + second.length + ")");
        }
        TableTest.requireDraws(draws);
        long[] pool = IntStream.concat(IntStream.of(first), IntStream.of(second))
                .asLongStream()
                .toArray();
        long total = IntStream.of(first).asLongStream().sum()
                + IntStream.of(second).asLongStream().sum();
        Gap gap = new Gap(total, first.length, pool.length);
        long observed = gap.of(IntStream.of(first).asLongStream().sum());
        long all = choose(pool.length, first.length);
        return all <= MOST_EXACT
                ? new PValue.Exact((double) extreme(pool, 0, first.length, 0, gap, observed) / all, all)
                : drawn(pool, first.length, gap, observed, draws, seed);
    }

    /** With the total fixed, the difference of the means is this distance of the first group's sum from its expectation, in whole numbers. */
    private record Gap(long total, long chosen, long size) {
        long of(long sum) {
            return Math.abs(Math.subtractExact(Math.multiplyExact(sum, size), Math.multiplyExact(total, chosen)));
        }
    }

    private static long choose(int n, int k) {
        long ways = 1;
        int fewer = Math.min(k, n - k);
        for (int i = 1; i <= fewer && ways <= MOST_EXACT; i++) {
            ways = ways * (n - fewer + i) / i;
        }
        return ways;
    }

    private static long extreme(long[] pool, int from, int toChoose, long sum, Gap gap, long observed) {
        if (toChoose == 0) {
            return gap.of(sum) >= observed ? 1 : 0;
        }
        long ways = 0;
        for (int next = from; next <= pool.length - toChoose; next++) {
            ways += extreme(pool, next + 1, toChoose - 1, sum + pool[next], gap, observed);
        }
        return ways;
    }

    private static PValue drawn(long[] pool, int chosen, Gap gap, long observed, int draws, long seed) {
        UniformRandomProvider random = Generator.of(seed);
        int extreme = 0;
        for (int draw = 0; draw < draws; draw++) {
            long sum = 0;
            for (int i = 0; i < chosen; i++) {
                int pick = i + random.nextInt(pool.length - i);
                long value = pool[pick];
                pool[pick] = pool[i];
                pool[i] = value;
                sum += value;
            }
            if (gap.of(sum) >= observed) {
                extreme++;
            }
        }
        return PValue.MonteCarlo.of(extreme, draws);
    }
}
