package dev.plumbline.stats.hypothesis;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;

/** Random tables with the margins of one table: with the labels of the groups permuted. */
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
        // With more groups the law of the second depends on what the first was dealt.
        this.first = table.rows() == 2 ? CountSampler.dealing(rowTotals[0], columnTotals, random) : null;
        int from = 0;
        for (int k = 0; k < columnTotals.length; k++) {
            Arrays.fill(categories, from, from + columnTotals[k], k);
            from += columnTotals[k];
        }
    }

    /** Returns the next table, group by category; the same array each time, to be read before the next call. */
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
            // Fisher-Yates, stopped where only the last group is left: it takes the rest unshuffled.
            for (int end = from + rowTotals[row]; from < end; from++) {
                // Two picks from each 64 bits, without rejection: the bias is below n / 2^32.
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
