package dev.plumbline.wording;

import java.util.List;
import java.util.stream.Stream;

/** A table without a format. The first column names the rows. */
public record Table(List<Phrase> heads, List<List<Phrase>> rows) {
    public Table {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
        int width = heads.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("every row must have a cell for each of " + width + " columns");
        }
    }

    /** Returns a table whose columns have these headings. */
    public static Table of(List<String> heads, Stream<List<Phrase>> rows) {
        return new Table(heads.stream().map(Phrase::of).toList(), rows.toList());
    }

    /** Returns whether the table has no rows. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
