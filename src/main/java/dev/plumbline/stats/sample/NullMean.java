package dev.plumbline.stats.sample;

import dev.plumbline.stats.hypothesis.ContingencyTable;
import dev.plumbline.stats.hypothesis.ExactTables;
import dev.plumbline.stats.hypothesis.Generator;
import dev.plumbline.stats.hypothesis.PermutedTables;
import dev.plumbline.stats.hypothesis.SeedOf;
import dev.plumbline.stats.hypothesis.TableStatistic;
import dev.plumbline.stats.hypothesis.TableTest;
import java.util.function.ToDoubleFunction;

/**
 * The mean of a distance if the groups do not differ. Plug-in distances are biased upwards, most of all without a difference (docs/statistics.md
 * 2.1). So reports show the null mean next to a distance.
 */
public final class NullMean {
    private NullMean() {}

    /**
     * Returns the mean over all tables of these margins if there are 100,000 or fewer, else over 9,999 drawn ones; in the statistic's units.
     *
     * @param seed the seed of the draws; see {@link SeedOf}
     */
    public static double of(ContingencyTable table, TableStatistic statistic, long seed) {
        ToDoubleFunction<int[][]> score = statistic.on(table);
        double[] sum = new double[1];
        int tables =
                ExactTables.visit(table, (cells, probability) -> sum[0] += probability * score.applyAsDouble(cells));
        return tables <= ExactTables.MOST ? sum[0] : drawn(table, statistic, TableTest.DRAWS, seed);
    }

    /** Returns the mean over {@code draws} random tables of these margins. */
    static double drawn(ContingencyTable table, TableStatistic statistic, int draws, long seed) {
        ToDoubleFunction<int[][]> score = statistic.on(table);
        PermutedTables tables = new PermutedTables(table, Generator.of(seed));
        double sum = 0;
        for (int draw = 0; draw < draws; draw++) {
            sum += score.applyAsDouble(tables.next());
        }
        return sum / draws;
    }

    /**
     * Returns JSD's null mean in bits by Miller (1955) and Madow, (K - 1)(1/n1 + 1/n2) / (8 ln 2); (K - 1)/(4 n ln 2) for two groups of n.
     *
     * @param occupied the number K of distinct answers that were seen, at least 1
     */
    public static double jsdBits(int occupied, int n1, int n2) {
        return (occupied - 1) * (1.0 / n1 + 1.0 / n2) / (8 * Math.log(2));
    }
}
