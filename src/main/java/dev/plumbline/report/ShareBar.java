package dev.plumbline.report;

import java.util.List;

/** One model's counts, in the order of the categories. */
record ShareBar(String name, List<Integer> counts) {
    ShareBar {
        counts = List.copyOf(counts);
    }
}
