package dev.plumbline.stats.hypothesis;

import java.util.function.ToDoubleFunction;

/** Statistics without an order of the categories; each prepares what the margins fix and then reads cells alone. */
final class NominalScores {
    private NominalScores() {}

    static ToDoubleFunction<int[][]> chiSquare(ContingencyTable margins) {
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

    /** 2 (sum O ln O - sum R ln R - sum C ln C + N ln N), with all of x ln x looked up. */
    static ToDoubleFunction<int[][]> g(ContingencyTable margins) {
        double[] xLnX = new double[margins.total() + 1];
        for (int x = 2; x < xLnX.length; x++) {
            xLnX[x] = x * Math.log(x);
        }
        double fixed = xLnX[margins.total()] - sum(margins.rowTotals(), xLnX) - sum(margins.columnTotals(), xLnX);
        return cells -> Math.max(0, 2 * (sum(cells, xLnX) + fixed));
    }

    static ToDoubleFunction<int[][]> improbability(ContingencyTable margins) {
        double[] lnFactorial = LnFactorials.upTo(margins.total());
        double fixed = lnFactorial[margins.total()]
                - sum(margins.rowTotals(), lnFactorial)
                - sum(margins.columnTotals(), lnFactorial);
        return cells -> sum(cells, lnFactorial) + fixed;
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
