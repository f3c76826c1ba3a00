package dev.plumbline.stats.sample;

import dev.plumbline.stats.distribution.Distribution;
import dev.plumbline.stats.hypothesis.ContingencyTable;
import dev.plumbline.stats.hypothesis.ExactTables;
import dev.plumbline.stats.hypothesis.Generator;
import dev.plumbline.stats.hypothesis.PermutedTables;
import dev.plumbline.stats.hypothesis.SeedOf;
import dev.plumbline.stats.hypothesis.TableStatistic;
import dev.plumbline.stats.hypothesis.TableTest;
import java.util.function.ToDoubleFunction;

/**
 * The mean of a distance if nothing differs. Plug-in distances are biased upwards, most at no difference (docs/statistics.md 2.1), so reports
 * show it next to a distance.
 *
 * @param value the mean over rearranged labels, in the statistic's units
 * @param exact whether all rearrangements were looked at, rather than some drawn
 * @param rearrangements the number of tables
 */
public record NullMean(double value, boolean exact, long rearrangements) {
    /**
     * Returns the mean over all tables of these margins if there are 100,000 or fewer, else over 9,999 drawn ones.
     *
     * @param seed of the draws; see {@link SeedOf}
     */
    public static NullMean of(ContingencyTable table, TableStatistic statistic, long seed) {
        ToDoubleFunction<int[][]> score = statistic.on(table);
        double[] sum = new double[1];
        int tables =
                ExactTables.visit(table, (cells, probability) -> sum[0] += probability * score.applyAsDouble(cells));
        return tables <= ExactTables.MOST
                ? new NullMean(sum[0], true, tables)
                : drawn(table, statistic, TableTest.DRAWS, seed);
    }

    /** Returns the mean over so many drawn tables of these margins. */
    public static NullMean drawn(ContingencyTable table, TableStatistic statistic, int draws, long seed) {
        TableTest.requireDraws(draws);
        ToDoubleFunction<int[][]> score = statistic.on(table);
        PermutedTables tables = new PermutedTables(table, Generator.of(seed));
        double sum = 0;
        for (int draw = 0; draw < draws; draw++) {
            sum += score.applyAsDouble(tables.next());
        }
        return new NullMean(sum / draws, false, draws);
    }

    /**
     * Returns TV's null mean from the shares alone, 1/2 sqrt(2/pi) sum sqrt(p (1-p) (1/n1 + 1/n2)); a normal approximation.
     *
     * @param law the common distribution
     * @param n1 samples of the one group, at least 1
     * @param n2 samples of the other, at least 1
     */
    public static double tv(Distribution law, int n1, int n2) {
        double spread = 0;
        for (double p : law.toArray()) {
            spread += Math.sqrt(p * (1 - p));
        }
        return Math.sqrt(2 / Math.PI) / 2 * spread * Math.sqrt(1.0 / n1 + 1.0 / n2);
    }

    /**
     * Returns JSD's null mean in bits by Miller (1955) and Madow, (K - 1)(1/n1 + 1/n2) / (8 ln 2); (K - 1)/(4 n ln 2) for two
     * groups of n.
     *
     * @param occupied how many answers were seen at all, at least 1
     */
    public static double jsdBits(int occupied, int n1, int n2) {
        return (occupied - 1) * (1.0 / n1 + 1.0 / n2) / (8 * Math.log(2));
    }
}
