package dev.plumbline.probe;

import dev.plumbline.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table for a terminal. Each column is as wide as its widest cell, and numbers are right-aligned. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final int words;

    /**
     * Creates a table with a header row.
     *
     * @param words the number of leading columns that hold text; the other columns hold numbers
     */
    TextTable(int words, String... head) {
        this.words = words;
        add(head);
    }

    /** Adds a row with as many cells as the header. */
    void add(String... cells) {
        rows.add(Stream.of(cells).map(Printable::line).toList());
    }

    /** Returns the lines, starting with the header, without trailing spaces. */
    List<String> lines() {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            String blanks = " ".repeat(widths[column] - cell.length());
            line.append(column == 0 ? "" : GAP).append(column < words ? cell + blanks : blanks + cell);
        }
        return line.toString().stripTrailing();
    }
}
