package dev.plumbline.claim;

import dev.plumbline.results.ElaborationRow;
import java.util.List;
import java.util.Map;

/** The judged elaborations of one prefill, as claims ask them. */
record ClaimCell(ElaborationRow row) {
    static final String UNPARSED = "unparsed";

    static List<ClaimCell> all(ClaimResults results) {
        return results.all().elaborations().stream().map(ClaimCell::new).toList();
    }

    /** Returns one model's cells; of one set if it is not empty. */
    static List<ClaimCell> of(ClaimResults results, String model, String set) {
        List<ClaimCell> cells = all(results).stream()
                .filter(c -> c.row.model().equals(model))
                .filter(c -> set.isEmpty() || c.row.set().equals(set))
                .toList();
        if (cells.isEmpty()) {
            throw new NotInResultsException("these results have no such elaborations by " + model);
        }
        return cells;
    }

    String set() {
        return row.set();
    }

    int samples() {
        return row.samples();
    }

    /** Category to count, {@code unparsed} among them. */
    Map<String, Integer> counts() {
        return row.counts();
    }

    boolean isLike(ClaimCell other) {
        return row.question().equals(other.row.question()) && row.answer() == other.row.answer();
    }

    int count(String category) {
        return counts().getOrDefault(category, 0);
    }

    /** Returns the judged samples that fall in none of these categories. */
    int without(List<String> excluded) {
        return counts().entrySet().stream()
                .filter(e -> !e.getKey().equals(UNPARSED) && !excluded.contains(e.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
