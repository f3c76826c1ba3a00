package dev.plumbline.stats.hypothesis;

import java.util.function.ToDoubleFunction;

/**
 * The statistic of a table test, which is larger for groups that differ more; docs/statistics.md 2.2 compares the statistics. Statistics of two
 * groups keep sums in whole numbers of 1/(n1 n2) up to the last division, so that equal distances are equal doubles.
 */
public enum TableStatistic {
    /** Pearson's chi-square, at least 0; any number of groups. */
    CHI_SQUARE {
        @Override
        public ToDoubleFunction<int[][]> on(ContingencyTable margins) {
            int[] rows = margins.rowTotals();
            int[] columns = margins.columnTotals();
            double[][] expected = new double[rows.length][columns.length];
            for (int r = 0; r < rows.length; r++) {
                for (int k = 0; k < columns.length; k++) {
                    expected[r][k] = (double) rows[r] * columns[k] / margins.total();
                }
            }
            return cells -> {
                double sum = 0;
                for (int r = 0; r < cells.length; r++) {
                    for (int k = 0; k < cells[r].length; k++) {
                        double difference = cells[r][k] - expected[r][k];
                        sum += difference * difference / expected[r][k];
                    }
                }
                return sum;
            };
        }
    },
    /**
     * The likelihood ratio G = 2 sum O ln(O/E), at least 0, which is 2 N ln2 times the weighted JSD; any number of groups. Computed as 2 (sum O ln O
     * - sum R ln R - sum C ln C + N ln N) with a table of x ln x.
     */
    G {
        @Override
        public ToDoubleFunction<int[][]> on(ContingencyTable margins) {
            double[] xLnX = new double[margins.total() + 1];
            for (int x = 2; x < xLnX.length; x++) {
                xLnX[x] = x * Math.log(x);
            }
            double fixed = xLnX[margins.total()] - sum(margins.rowTotals(), xLnX) - sum(margins.columnTotals(), xLnX);
            return cells -> Math.max(0, 2 * (sum(cells, xLnX) + fixed));
        }
    },
    /** Minus the logarithm of the table's probability given its margins, the statistic of Fisher, Freeman and Halton (1951). */
    IMPROBABILITY {
        @Override
        public ToDoubleFunction<int[][]> on(ContingencyTable margins) {
            double[] lnFactorial = LnFactorials.upTo(margins.total());
            double fixed = lnFactorial[margins.total()]
                    - sum(margins.rowTotals(), lnFactorial)
                    - sum(margins.columnTotals(), lnFactorial);
            return cells -> sum(cells, lnFactorial) + fixed;
        }
    },
    /** Total variation, 0..1; two groups. */
    TV {
        @Override
        public ToDoubleFunction<int[][]> on(ContingencyTable margins) {
            long[] n = sizesOfTwo(margins);
            double scale = 2.0 * n[0] * n[1];
            return cells -> {
                long sum = 0;
                for (int k = 0; k < cells[0].length; k++) {
                    sum += Math.abs(cells[0][k] * n[1] - cells[1][k] * n[0]);
                }
                return sum / scale;
            };
        }
    },
    /** Wasserstein's distance in steps of the categories' order; two groups. */
    W1 {
        @Override
        public ToDoubleFunction<int[][]> on(ContingencyTable margins) {
            long[] n = sizesOfTwo(margins);
            int[] positions = margins.positions();
            double scale = (double) n[0] * n[1];
            return cells -> {
                long ahead = 0;
                long sum = 0;
                for (int k = 0; k < cells[0].length - 1; k++) {
                    ahead += cells[0][k] * n[1] - cells[1][k] * n[0];
                    sum += Math.abs(ahead) * (positions[k + 1] - positions[k]);
                }
                return sum / scale;
            };
        }
    };

    /** Returns the statistic as a function of the cells of any table with the margins of this one, without allocation. */
    public abstract ToDoubleFunction<int[][]> on(ContingencyTable margins);

    /**
     * Returns the statistic of a table.
     *
     * @throws IllegalArgumentException for a statistic of two groups, if there are more
     */
    public double of(ContingencyTable table) {
        return on(table).applyAsDouble(table.counts());
    }

    /**
     * Returns the smallest statistic that counts as at least as extreme as the observed one. The threshold is slightly below the observed statistic,
     * so that rounding breaks no ties.
     */
    public static double threshold(double observed) {
        return observed - 1e-9 * Math.max(1, Math.abs(observed));
    }

    private static long[] sizesOfTwo(ContingencyTable margins) {
        if (margins.rows() != 2) {
            throw new IllegalArgumentException("a distance needs exactly 2 groups (was " + margins.rows() + ")");
        }
        return new long[] {margins.rowTotal(0), margins.rowTotal(1)};
    }

    private static double sum(int[][] cells, double[] table) {
        double sum = 0;
        for (int[] row : cells) {
            sum += sum(row, table);
        }
        return sum;
    }

    private static double sum(int[] counts, double[] table) {
        double sum = 0;
        for (int count : counts) {
            sum += table[count];
        }
        return sum;
    }
}
