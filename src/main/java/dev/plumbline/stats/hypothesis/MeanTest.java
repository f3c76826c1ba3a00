package dev.plumbline.stats.hypothesis;

import java.util.stream.IntStream;

/** The permutation test of "both groups are draws of one law" by the difference of their means (Pitman 1937). */
public final class MeanTest {
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
        double[] pool = IntStream.concat(IntStream.of(first), IntStream.of(second))
                .asDoubleStream()
                .toArray();
        long sum = IntStream.of(first).asLongStream().sum();
        Gap gap = new Gap(sum + IntStream.of(second).asLongStream().sum(), first.length, pool.length);
        long observed = gap.of(sum);
        return RearrangedSum.test(pool, first.length, other -> gap.of((long) other) >= observed, draws, seed);
    }

    /** With the total fixed, the difference of the means is this distance of the first group's sum from its expectation, in whole numbers. */
    private record Gap(long total, long chosen, long size) {
        long of(long sum) {
            return Math.abs(Math.subtractExact(Math.multiplyExact(sum, size), Math.multiplyExact(total, chosen)));
        }
    }
}
