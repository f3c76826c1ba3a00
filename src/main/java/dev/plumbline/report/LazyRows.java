package dev.plumbline.report;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Function;

/** Rows of JSON that are made one at a time while they are written: all rows of a {@link LargeRun} at once would not fit into memory. */
final class LazyRows<T> extends AbstractList<Map<String, Object>> implements RandomAccess {
    private final List<T> found;
    private final Function<T, Map<String, Object>> row;

    private LazyRows(List<T> found, Function<T, Map<String, Object>> row) {
        this.found = found;
        this.row = row;
    }

    /** The rows of these findings; in a usual run all made now, since claims read them more than once. */
    static <T> List<Map<String, Object>> of(Results run, List<T> found, Function<T, Map<String, Object>> row) {
        return LargeRun.is(run)
                ? new LazyRows<>(found, row)
                : found.stream().map(row).toList();
    }

    @Override
    public Map<String, Object> get(int index) {
        return row.apply(found.get(index));
    }

    @Override
    public int size() {
        return found.size();
    }
}
