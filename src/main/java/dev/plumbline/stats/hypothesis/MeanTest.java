package dev.plumbline.stats.hypothesis;

import java.util.stream.IntStream;

/** The permutation test of the hypothesis that both groups have the same distribution, by the difference of their means (Pitman 1937). */
public final class MeanTest {
    private MeanTest() {}

    /**
     * Returns the two-sided p-value of the difference of means: exact up to 200,000 rearrangements, else (1 + those at least as extreme) / (1 +
     * draws).
     *
     * @param first values of one group, at least one
     * @param second values of the other, at least one
     * @param draws the number of rearrangements to draw if the test is not exact, at least 1
     * @param seed the seed of the draws; see {@link SeedOf}
     */
    public static PValue of(int[] first, int[] second, int draws, long seed) {
        if (first.length == 0 || second.length == 0) {
            throw new IllegalArgumentException(
                    "a test needs a value of each group (was " + first.length + " and " + second.length + ")");
        }
        TableTest.requireDraws(draws);
        double[] pool = IntStream.concat(IntStream.of(first), IntStream.of(second))
                .asDoubleStream()
                .toArray();
        long sum = IntStream.of(first).asLongStream().sum();
        Gap gap = new Gap(sum + IntStream.of(second).asLongStream().sum(), first.length, pool.length);
        long observed = gap.of(sum);
        return RearrangedSum.test(pool, first.length, other -> gap.of((long) other) >= observed, draws, seed);
    }

    /**
     * The distance of the first group's sum from its expectation, in whole numbers. The total is fixed, so this distance is proportional to the
     * difference of the means.
     */
    private record Gap(long total, long chosen, long size) {
        long of(long sum) {
            return Math.abs(Math.subtractExact(Math.multiplyExact(sum, size), Math.multiplyExact(total, chosen)));
        }
    }
}
