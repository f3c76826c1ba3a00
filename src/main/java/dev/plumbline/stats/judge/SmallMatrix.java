package dev.plumbline.stats.judge;

import java.util.Arrays;

/** Linear algebra for small matrices of a judge's categories. */
final class SmallMatrix {
    private static final int MOST_SWEEPS = 60;
    private static final double ORTHOGONAL = 1e-14;

    private SmallMatrix() {}

    /** Solves transposed(m) x = b for a square m that is not singular, by elimination with pivoting. */
    static double[] solveTransposed(double[][] m, double[] b) {
        int n = b.length;
        double[][] a = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = m[j][i];
            }
            a[i][n] = b[i];
        }
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                pivot = Math.abs(a[row][column]) > Math.abs(a[pivot][column]) ? row : pivot;
            }
            double[] swapped = a[pivot];
            a[pivot] = a[column];
            a[column] = swapped;
            for (int row = 0; row < n; row++) {
                double factor = row == column ? 0 : a[row][column] / a[column][column];
                for (int k = column; k <= n && factor != 0; k++) {
                    a[row][k] -= factor * a[column][k];
                }
            }
        }
        double[] x = new double[n];
        Arrays.setAll(x, i -> a[i][n] / a[i][i]);
        return x;
    }

    /**
     * Returns the condition number, the largest divided by the smallest singular value, by one-sided Jacobi rotations. The result is infinite for a
     * singular matrix.
     */
    static double condition(double[][] m) {
        double[][] a = Arrays.stream(m).map(double[]::clone).toArray(double[][]::new);
        boolean turned = true;
        for (int sweep = 0; sweep < MOST_SWEEPS && turned; sweep++) {
            turned = false;
            for (int p = 0; p < a.length; p++) {
                for (int q = p + 1; q < a.length; q++) {
                    turned |= rotate(a[p], a[q]);
                }
            }
        }
        double[] lengths =
                Arrays.stream(a).mapToDouble(row -> Math.sqrt(dot(row, row))).toArray();
        double smallest = Arrays.stream(lengths).min().orElseThrow();
        return smallest > 0 ? Arrays.stream(lengths).max().orElseThrow() / smallest : Double.POSITIVE_INFINITY;
    }

    /** Makes two rows orthogonal. Returns false if they already were. */
    private static boolean rotate(double[] x, double[] y) {
        double xx = dot(x, x);
        double yy = dot(y, y);
        double xy = dot(x, y);
        if (Math.abs(xy) <= ORTHOGONAL * Math.sqrt(xx * yy)) {
            return false;
        }
        double zeta = (yy - xx) / (2 * xy);
        double tangent = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.hypot(1, zeta));
        double cosine = 1 / Math.hypot(1, tangent);
        for (int k = 0; k < x.length; k++) {
            double old = x[k];
            x[k] = cosine * (old - tangent * y[k]);
            y[k] = cosine * (tangent * old + y[k]);
        }
        return true;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += x[k] * y[k];
        }
        return sum;
    }
}
