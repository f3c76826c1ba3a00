package dev.plumbline.stats.hypothesis;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * One test over several questions as a fixed set: labels are permuted within each question, and the statistics G of all questions are added
 * (docs/statistics.md 3, claim ii).
 *
 * @param g the sum of the questions' G
 * @param test the p-value of this sum from drawn rearrangements
 */
public record StratifiedTest(double g, PValue test) {
    /**
     * Tests all strata together.
     *
     * @param strata one table for each question, at least one
     * @param draws the number of rearrangements, at least 1
     * @param seed the seed of the draws; see {@link SeedOf}
     */
    public static StratifiedTest of(List<ContingencyTable> strata, int draws, long seed) {
        if (strata.isEmpty()) {
            throw new IllegalArgumentException("a stratified test needs at least 1 table");
        }
        TableTest.requireDraws(draws);
        double observed = strata.stream().mapToDouble(TableStatistic.G::of).sum();
        double[] sums = new double[draws];
        UniformRandomProvider random = Generator.of(seed);
        for (ContingencyTable stratum : strata) {
            ToDoubleFunction<int[][]> score = TableStatistic.G.on(stratum);
            PermutedTables tables = new PermutedTables(stratum, random);
            for (int draw = 0; draw < draws; draw++) {
                sums[draw] += score.applyAsDouble(tables.next());
            }
        }
        double threshold = TableStatistic.threshold(observed);
        int extreme = 0;
        for (double sum : sums) {
            if (sum >= threshold) {
                extreme++;
            }
        }
        return new StratifiedTest(observed, PValue.drawn(extreme, draws));
    }
}
