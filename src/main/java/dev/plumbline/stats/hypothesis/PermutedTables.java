package dev.plumbline.stats.hypothesis;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;

/** Random tables with the margins of one table, from permutations of the groups' labels. */
public final class PermutedTables {
    private final UniformRandomProvider random;
    private final int[] rowTotals;
    private final int[] columnTotals;
    private final int[] categories;
    private final int[][] cells;
    private final @Nullable CountSampler first;

    public PermutedTables(ContingencyTable table, UniformRandomProvider random) {
        this.random = random;
        this.rowTotals = table.rowTotals();
        this.columnTotals = table.columnTotals();
        this.categories = new int[table.total()];
        this.cells = new int[table.rows()][table.columns()];
        // Only for two groups, because with more groups the distribution of the second depends on the counts of the
        // first.
        this.first = table.rows() == 2 ? CountSampler.dealing(rowTotals[0], columnTotals, random) : null;
        int from = 0;
        for (int k = 0; k < columnTotals.length; k++) {
            Arrays.fill(categories, from, from + columnTotals[k], k);
            from += columnTotals[k];
        }
    }

    /** Returns the next table by group and category. Each call overwrites and returns the same array. */
    public int[][] next() {
        if (first != null) {
            first.next(cells[0]);
            for (int k = 0; k < columnTotals.length; k++) {
                cells[1][k] = columnTotals[k] - cells[0][k];
            }
            return cells;
        }
        int last = cells.length - 1;
        System.arraycopy(columnTotals, 0, cells[last], 0, columnTotals.length);
        int from = 0;
        for (int row = 0; row < last; row++) {
            int[] dealt = cells[row];
            Arrays.fill(dealt, 0);
            long bits = 0;
            // A Fisher-Yates shuffle that stops before the last group, which gets the remaining labels in any order.
            for (int end = from + rowTotals[row]; from < end; from++) {
                // Uses each 64 bits for two picks without rejection, with a bias below n / 2^32.
                bits = (end - from) % 2 == 0 || bits == 0 ? random.nextLong() : bits >>> 32;
                int pick = from + (int) (((bits & 0xFFFF_FFFFL) * (categories.length - from)) >>> 32);
                int category = categories[pick];
                categories[pick] = categories[from];
                categories[from] = category;
                dealt[category]++;
                cells[last][category]--;
            }
        }
        return cells;
    }
}
