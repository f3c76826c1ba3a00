package dev.plumbline.tuning.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** An order drawn by a seed: the same on every machine and Java version, because Java specifies the generator. */
final class SeededOrder {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private SeededOrder() {}

    /**
     * Returns the items in an order drawn by the seed (Fisher-Yates).
     *
     * @param purpose what is drawn for; two purposes draw independently from one seed
     */
    static <T> List<T> of(List<T> items, long seed, String purpose) {
        Random random = new Random(seed ^ purpose.hashCode() * SPREAD);
        List<T> drawn = new ArrayList<>(items);
        for (int last = drawn.size() - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            T item = drawn.get(last);
            drawn.set(last, drawn.get(other));
            drawn.set(other, item);
        }
        return drawn;
    }
}
