package dev.plumbline.stats.hypothesis;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Counts of categories in two or more groups, without unused categories: the input of every table test. */
public final class ContingencyTable {
    private final int[][] counts;
    private final int[] positions;
    private final int[] rowTotals;
    private final int[] columnTotals;
    private final int total;

    private ContingencyTable(int[][] counts, int[] positions) {
        this.counts = counts;
        this.positions = positions;
        this.rowTotals = Arrays.stream(counts)
                .mapToInt(row -> Arrays.stream(row).reduce(0, Math::addExact))
                .toArray();
        this.columnTotals = IntStream.range(0, positions.length)
                .map(k -> Arrays.stream(counts).mapToInt(row -> row[k]).reduce(0, Math::addExact))
                .toArray();
        this.total = Arrays.stream(rowTotals).reduce(0, Math::addExact);
    }

    /**
     * Returns a table of groups by categories. Columns without a count are dropped, because they carry no information and the usual tests reject
     * them. The other columns keep their indices, so that ordinal distances stay correct.
     *
     * @param rows at least two groups, each with a count of 0 or more for each category, all of the same length; copied
     * @throws IllegalArgumentException if a count is negative, lengths differ or a group has no count
     */
    public static ContingencyTable of(int[]... rows) {
        if (rows.length < 2) {
            throw new IllegalArgumentException("a table needs at least 2 groups (was " + rows.length + ")");
        }
        for (int[] row : rows) {
            requireCounts(row, rows[0].length);
        }
        int[] kept = IntStream.range(0, rows[0].length)
                .filter(k -> Arrays.stream(rows).anyMatch(row -> row[k] > 0))
                .toArray();
        int[][] counts = Arrays.stream(rows)
                .map(row -> Arrays.stream(kept).map(k -> row[k]).toArray())
                .toArray(int[][]::new);
        return new ContingencyTable(counts, kept);
    }

    private static void requireCounts(int[] row, int length) {
        if (row.length != length) {
            throw new IllegalArgumentException(
                    "all groups need the same categories (was " + length + " and " + row.length + ")");
        }
        if (Arrays.stream(row).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a count must be at least 0 (was " + Arrays.toString(row) + ")");
        }
        if (Arrays.stream(row).noneMatch(count -> count > 0)) {
            throw new IllegalArgumentException("a group must count something (was " + Arrays.toString(row) + ")");
        }
    }

    /** Returns the number of groups, at least 2. */
    public int rows() {
        return counts.length;
    }

    /** Returns the number of used categories, at least 1. */
    public int columns() {
        return positions.length;
    }

    /** Returns the total count of one group. */
    public int rowTotal(int row) {
        return rowTotals[row];
    }

    /** Returns the total count of all groups. */
    public int total() {
        return total;
    }

    /** Returns the counts by group and used category; a copy. */
    public int[][] counts() {
        return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
    }

    /** Returns the original indices of the used categories, ascending; a copy. */
    int[] positions() {
        return positions.clone();
    }

    /** Returns the total of each group; a copy. */
    public int[] rowTotals() {
        return rowTotals.clone();
    }

    /** Returns the total of each used category, at least 1; a copy. */
    int[] columnTotals() {
        return columnTotals.clone();
    }

    @Override
    public String toString() {
        return Arrays.deepToString(counts) + " at " + Arrays.toString(positions);
    }
}
