package dev.plumbline.stats.hypothesis;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.inference.ChiSquareTest;

/**
 * Tests of the hypothesis that the groups have the same distribution, conditional on the margins, so that they are valid at any sample size
 * (docs/statistics.md 2.2). With {@link TableStatistic#IMPROBABILITY} the test is the exact test of Fisher, Freeman and Halton (1951).
 */
public final class TableTest {
    /** The default number of drawn rearrangements. */
    public static final int DRAWS = 9_999;

    private TableTest() {}

    /**
     * Returns the exact p-value if there are 100,000 tables of these margins or fewer, else a p-value from 9,999 drawn tables.
     *
     * @param seed the seed of the draws; see {@link SeedOf}
     */
    public static PValue of(ContingencyTable table, TableStatistic statistic, long seed) {
        return exact(table, statistic).orElseGet(() -> permutation(table, statistic, DRAWS, seed));
    }

    /** Returns the exact p-value from all tables of these margins; empty if there are more than 100,000. */
    public static Optional<PValue> exact(ContingencyTable table, TableStatistic statistic) {
        ToDoubleFunction<int[][]> score = statistic.on(table);
        double threshold = TableStatistic.threshold(score.applyAsDouble(table.counts()));
        double[] extreme = new double[1];
        double[] all = new double[1];
        int tables = ExactTables.visit(table, (cells, probability) -> {
            all[0] += probability;
            if (score.applyAsDouble(cells) >= threshold) {
                extreme[0] += probability;
            }
        });
        return tables > ExactTables.MOST
                ? Optional.empty()
                // The total is 1 apart from rounding. The division makes the p-value exactly 1 if all tables are
                // extreme.
                : Optional.of(PValue.exact(extreme[0] / all[0], tables));
    }

    /**
     * Returns the p-value from random permutations of the labels, (1 + those at least as extreme) / (1 + draws).
     *
     * @param draws the number of permutations, at least 1
     * @param seed the seed of the draws; see {@link SeedOf}
     */
    public static PValue permutation(ContingencyTable table, TableStatistic statistic, int draws, long seed) {
        requireDraws(draws);
        ToDoubleFunction<int[][]> score = statistic.on(table);
        double threshold = TableStatistic.threshold(score.applyAsDouble(table.counts()));
        PermutedTables tables = new PermutedTables(table, Generator.of(seed));
        int extreme = 0;
        for (int draw = 0; draw < draws; draw++) {
            if (score.applyAsDouble(tables.next()) >= threshold) {
                extreme++;
            }
        }
        return PValue.drawn(extreme, draws);
    }

    /** Returns the asymptotic p of chi-square, for comparison only: in sparse tables it is wrong by a factor of up to 1000. */
    public static double asymptoticChiSquare(ContingencyTable table) {
        // The library rejects a table with one column, in which the groups do not differ.
        return table.columns() == 1
                ? 1
                : ChiSquareTest.withDefaults().test(longs(table)).getPValue();
    }

    private static long[][] longs(ContingencyTable table) {
        int[][] counts = table.counts();
        long[][] longs = new long[table.rows()][table.columns()];
        for (int r = 0; r < longs.length; r++) {
            for (int k = 0; k < longs[r].length; k++) {
                longs[r][k] = counts[r][k];
            }
        }
        return longs;
    }

    public static void requireDraws(int draws) {
        if (draws < 1) {
            throw new IllegalArgumentException("at least 1 draw is needed (was " + draws + ")");
        }
    }
}
