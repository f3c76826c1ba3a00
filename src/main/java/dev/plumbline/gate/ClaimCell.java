package dev.plumbline.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The judged elaborations of one prefill, as results tell them.
 *
 * @param counts category to count, {@code unparsed} among them
 */
record ClaimCell(String question, int answer, String model, String set, int samples, Map<String, Integer> counts) {
    static final String UNPARSED = "unparsed";

    static List<ClaimCell> all(ClaimResults results) {
        return results.elaborations().stream().map(ClaimCell::of).toList();
    }

    /** One model's cells; of one set where it is not empty. */
    static List<ClaimCell> of(ClaimResults results, String model, String set) {
        List<ClaimCell> cells = all(results).stream()
                .filter(c -> c.model().equals(model))
                .filter(c -> set.isEmpty() || c.set().equals(set))
                .toList();
        if (cells.isEmpty()) {
            throw new NotInResultsException("these results have no such elaborations by " + model);
        }
        return cells;
    }

    private static ClaimCell of(Map<?, ?> part) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        ClaimResults.object(part.get("counts"), "counts")
                .forEach((category, count) -> counts.put(String.valueOf(category), ((Number) count).intValue()));
        return new ClaimCell(
                ClaimResults.text(part, "question"),
                (int) ClaimResults.number(part, "answer"),
                ClaimResults.text(part, "model"),
                ClaimResults.text(part, "set"),
                (int) ClaimResults.number(part, "samples"),
                counts);
    }

    boolean isLike(ClaimCell other) {
        return question.equals(other.question) && answer == other.answer;
    }

    int count(String category) {
        return counts.getOrDefault(category, 0);
    }

    /** The judged samples that fall in none of these categories. */
    int without(List<String> excluded) {
        return counts.entrySet().stream()
                .filter(e -> !e.getKey().equals(UNPARSED) && !excluded.contains(e.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
