package dev.plumbline.report.json;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/** Rows of results that are made one at a time while they are written: all rows of a {@link LargeRun} at once would not fit into memory. */
final class LazyRows<T, R> extends AbstractList<R> implements RandomAccess {
    private final List<T> found;
    private final Function<T, R> row;

    private LazyRows(List<T> found, Function<T, R> row) {
        this.found = found;
        this.row = row;
    }

    /** The rows of these findings; in a usual run all made now, since claims read them more than once. */
    static <T, R> List<R> of(Results run, List<T> found, Function<T, R> row) {
        return LargeRun.is(run)
                ? new LazyRows<>(found, row)
                : found.stream().map(row).toList();
    }

    @Override
    public R get(int index) {
        return row.apply(found.get(index));
    }

    @Override
    public int size() {
        return found.size();
    }
}
