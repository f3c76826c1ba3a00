package dev.plumbline.stats.sample;

import dev.plumbline.stats.distribution.Distances;
import dev.plumbline.stats.distribution.Distribution;
import dev.plumbline.stats.hypothesis.ContingencyTable;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Generator;
import dev.plumbline.stats.hypothesis.PValue;
import dev.plumbline.stats.hypothesis.PermutedTables;
import dev.plumbline.stats.hypothesis.SeedOf;
import dev.plumbline.stats.hypothesis.TableStatistic;
import dev.plumbline.stats.hypothesis.TableTest;
import java.util.function.ToDoubleFunction;

/**
 * The shift of a candidate's sampled answers from the base's, by the rules of docs/statistics.md 2.1 to 2.3 and 4.3.
 *
 * @param tv total variation with its limits L and U, 0..1
 * @param tvNullMean the mean of TV if the models do not differ, from the drawn rearrangements
 * @param w1 Wasserstein's distance with the same limits, in points of the scale
 * @param meanShift the candidate's mean minus the base's, in points
 * @param jsd Jensen-Shannon divergence in bits, 0..1, biased upwards
 * @param jsdCorrected the divergence minus Miller and Madow's correction; may be negative
 * @param g the statistic of the test
 * @param test the permutation p-value of G
 * @param occupied the number of distinct answers given
 * @param samples the number of samples in the smaller group
 */
public record SampledShift(
        Estimate tv,
        double tvNullMean,
        Estimate w1,
        double meanShift,
        double jsd,
        double jsdCorrected,
        double g,
        PValue test,
        int occupied,
        int samples) {
    /** The number of resamples for the limits. */
    static final int BOOTSTRAPS = 2_000;

    /**
     * Measures a shift with 2,000 bootstrap draws.
     *
     * @param candidate the candidate's count of each answer, in the order of the scale; at least one sample
     * @param base base's count of each answer
     * @param tails the error rates of the limits
     * @param rearrangements the number of drawn rearrangements for the p-value, at least 1
     * @param seed the seed of all draws; see {@link SeedOf}
     */
    public static SampledShift between(int[] candidate, int[] base, Tails tails, int rearrangements, long seed) {
        ContingencyTable table = ContingencyTable.of(candidate, base);
        Distribution p = Distribution.ofCounts(0, candidate);
        Distribution b = Distribution.ofCounts(0, base);
        int occupied = table.columns();
        double jsd = Distances.jsd(p, b);
        Permuted permuted = Permuted.of(table, rearrangements, seed);
        return new SampledShift(
                DistanceBootstrap.of(table, TableStatistic.TV, BOOTSTRAPS, seed + 1)
                        .expandedLimits(tails.low(), tails.high(), 1),
                permuted.tvMean(),
                DistanceBootstrap.of(table, TableStatistic.W1, BOOTSTRAPS, seed + 2)
                        .expandedLimits(tails.low(), tails.high(), candidate.length - 1),
                p.mean() - b.mean(),
                jsd,
                jsd - NullMean.jsdBits(occupied, table.rowTotal(0), table.rowTotal(1)),
                TableStatistic.G.of(table),
                permuted.g(),
                occupied,
                Math.min(table.rowTotal(0), table.rowTotal(1)));
    }

    /** The result of one pass over the rearrangements. */
    private record Permuted(PValue g, double tvMean) {
        static Permuted of(ContingencyTable table, int rearrangements, long seed) {
            TableTest.requireDraws(rearrangements);
            ToDoubleFunction<int[][]> g = TableStatistic.G.on(table);
            ToDoubleFunction<int[][]> tv = TableStatistic.TV.on(table);
            double threshold = TableStatistic.threshold(g.applyAsDouble(table.counts()));
            PermutedTables tables = new PermutedTables(table, Generator.of(seed));
            int extreme = 0;
            double sum = 0;
            for (int draw = 0; draw < rearrangements; draw++) {
                int[][] cells = tables.next();
                if (g.applyAsDouble(cells) >= threshold) {
                    extreme++;
                }
                sum += tv.applyAsDouble(cells);
            }
            return new Permuted(PValue.drawn(extreme, rearrangements), sum / rearrangements);
        }
    }
}
