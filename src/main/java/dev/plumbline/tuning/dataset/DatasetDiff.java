package dev.plumbline.tuning.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The difference of two data sets. Examples are compared by content; one that occurs twice counts twice.
 *
 * @param removed the examples of the first data set only, as ASCII, in its order
 * @param added the examples of the second data set only, as ASCII, in its order
 * @param reordered whether the common examples are in another order
 */
public record DatasetDiff(List<String> removed, List<String> added, boolean reordered) {
    public DatasetDiff {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /** Compares two data sets. */
    public static DatasetDiff between(Dataset first, Dataset second) {
        List<String> kept = new ArrayList<>();
        List<String> keptToo = new ArrayList<>();
        List<String> removed = alone(first, second, kept);
        List<String> added = alone(second, first, keptToo);
        return new DatasetDiff(removed, added, !kept.equals(keptToo));
    }

    /** Returns the examples that the other data set lacks, and adds the common examples to {@code shared}. */
    private static List<String> alone(Dataset one, Dataset other, List<String> shared) {
        Map<String, Integer> left = new HashMap<>();
        other.canonicalLines().forEach(line -> left.merge(line, 1, Integer::sum));
        List<String> alone = new ArrayList<>();
        for (JsonNode example : one.examples()) {
            String line = ExampleJson.canonical(example);
            if (left.merge(line, -1, Integer::sum) >= 0) {
                shared.add(line);
            } else {
                alone.add(ExampleJson.shown(example));
            }
        }
        return alone;
    }

    /** Returns whether both hold the same examples, in any order. */
    public boolean sameContent() {
        return removed.isEmpty() && added.isEmpty();
    }
}
