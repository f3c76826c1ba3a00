package dev.plumbline.stats.hypothesis;

import java.util.function.ToDoubleFunction;

/**
 * Distances between the two groups of a table. The sums are kept in whole numbers of 1/(n1 n2) up to the last division,
 * so that equal distances are equal doubles.
 */
final class OrdinalScores {
    private OrdinalScores() {}

    static ToDoubleFunction<int[][]> tv(ContingencyTable margins) {
        margins.requireTwoRows();
        long n1 = margins.rowTotal(0);
        long n2 = margins.rowTotal(1);
        double scale = 2.0 * n1 * n2;
        return cells -> {
            long sum = 0;
            for (int k = 0; k < cells[0].length; k++) {
                sum += Math.abs(cells[0][k] * n2 - cells[1][k] * n1);
            }
            return sum / scale;
        };
    }

    static ToDoubleFunction<int[][]> w1(ContingencyTable margins) {
        margins.requireTwoRows();
        long n1 = margins.rowTotal(0);
        long n2 = margins.rowTotal(1);
        int[] positions = margins.positions();
        double scale = (double) n1 * n2;
        return cells -> {
            long ahead = 0;
            long sum = 0;
            for (int k = 0; k < cells[0].length - 1; k++) {
                ahead += cells[0][k] * n2 - cells[1][k] * n1;
                sum += Math.abs(ahead) * (positions[k + 1] - positions[k]);
            }
            return sum / scale;
        };
    }

    static ToDoubleFunction<int[][]> cramerVonMises(ContingencyTable margins) {
        margins.requireTwoRows();
        long n1 = margins.rowTotal(0);
        long n2 = margins.rowTotal(1);
        int[] columns = margins.columnTotals();
        double scale = (double) n1 * n2 * margins.total() * margins.total();
        return cells -> {
            long ahead = 0;
            double sum = 0;
            for (int k = 0; k < cells[0].length - 1; k++) {
                ahead += cells[0][k] * n2 - cells[1][k] * n1;
                sum += (double) ahead * ahead * columns[k];
            }
            return sum / scale;
        };
    }

    static ToDoubleFunction<int[][]> meanGap(ContingencyTable margins) {
        margins.requireTwoRows();
        long n1 = margins.rowTotal(0);
        long n2 = margins.rowTotal(1);
        int[] positions = margins.positions();
        double scale = (double) n1 * n2;
        return cells -> {
            long sum = 0;
            for (int k = 0; k < cells[0].length; k++) {
                sum += positions[k] * (cells[0][k] * n2 - cells[1][k] * n1);
            }
            return Math.abs(sum) / scale;
        };
    }
}
