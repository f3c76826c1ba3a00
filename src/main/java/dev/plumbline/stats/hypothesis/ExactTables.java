package dev.plumbline.stats.hypothesis;

/** All tables with the margins of one table, each with its probability under the null hypothesis. */
public final class ExactTables {
    /** The largest number of tables to enumerate, which takes some 10 ms. Two groups of 50 in five categories have at most 41,430 tables. */
    public static final int MOST = 100_000;

    /** Receives each table. */
    public interface Visitor {
        /** Receives the cells by group and category. The array changes after the call. */
        void visit(int[][] cells, double probability);
    }

    private final int[] left;
    private final int[] columnTotals;
    private final double[] lnFactorial;
    private final int[][] cells;
    private final Visitor visitor;
    private int visited;

    private ExactTables(ContingencyTable table, Visitor visitor) {
        this.left = table.rowTotals();
        this.columnTotals = table.columnTotals();
        this.lnFactorial = LnFactorials.upTo(table.total());
        this.cells = new int[table.rows()][table.columns()];
        this.visitor = visitor;
    }

    /** Visits the tables one by one. Returns the number of tables, or a number above {@link #MOST} if the enumeration stopped early. */
    public static int visit(ContingencyTable table, Visitor visitor) {
        ExactTables tables = new ExactTables(table, visitor);
        double ln = -tables.lnFactorial[table.total()];
        for (int total : table.rowTotals()) {
            ln += tables.lnFactorial[total];
        }
        tables.column(0, ln);
        return tables.visited;
    }

    private void column(int k, double ln) {
        if (k == columnTotals.length - 1) {
            lastColumn(k, ln + lnFactorial[columnTotals[k]]);
        } else {
            cell(0, k, columnTotals[k], ln + lnFactorial[columnTotals[k]]);
        }
    }

    /** Fills the last column with the remaining counts of the groups. */
    private void lastColumn(int k, double ln) {
        double lnProbability = ln;
        for (int row = 0; row < left.length; row++) {
            cells[row][k] = left[row];
            lnProbability -= lnFactorial[left[row]];
        }
        if (++visited <= MOST) {
            visitor.visit(cells, Math.exp(lnProbability));
        }
    }

    private void cell(int row, int k, int toDeal, double ln) {
        boolean last = row == left.length - 1;
        if (last && toDeal > left[row]) {
            return;
        }
        int most = Math.min(toDeal, left[row]);
        for (int count = last ? toDeal : 0; count <= most && visited <= MOST; count++) {
            cells[row][k] = count;
            left[row] -= count;
            double lnWith = ln - lnFactorial[count];
            if (last) {
                column(k + 1, lnWith);
            } else {
                cell(row + 1, k, toDeal - count, lnWith);
            }
            left[row] += count;
        }
    }
}
