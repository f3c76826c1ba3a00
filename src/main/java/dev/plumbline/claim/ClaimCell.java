package dev.plumbline.claim;

import dev.plumbline.results.ElaborationRow;
import dev.plumbline.results.OpenCellRow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The categories of one model's replies to one question: elaborations of one given answer by the judge, or replies to an open question by a reader.
 *
 * @param answer the given answer, or null if the question is open
 * @param set the label that groups cells, or empty
 * @param samples the number of replies
 * @param counts the counts by category, including {@code unparsed}
 */
record ClaimCell(
        String question, @Nullable Integer answer, String model, String set, int samples, Map<String, Integer> counts) {
    static final String UNPARSED = "unparsed";

    /** Returns the cells that a claim is about, of all models. */
    static List<ClaimCell> all(ClaimTerms terms, ClaimResults results) {
        List<String> questions = terms.names("questions");
        String set = terms.text("set", "");
        return (terms.has("reader")
                        ? read(terms.text("reader", ""), results)
                        : results.all().elaborations().stream().map(ClaimCell::of))
                .filter(cell -> questions.isEmpty() || questions.contains(cell.question()))
                .filter(cell -> set.isEmpty() || set.equals(cell.set()))
                .toList();
    }

    private static ClaimCell of(ElaborationRow row) {
        return new ClaimCell(row.question(), row.answer(), row.model(), row.set(), row.samples(), row.counts());
    }

    private static Stream<ClaimCell> read(String reader, ClaimResults results) {
        return Stream.ofNullable(results.all().cells())
                .flatMap(List::stream)
                .flatMap(row -> row.readers().stream()
                        .filter(reading -> reading.reader().equals(reader))
                        .map(reading -> of(row, reading)));
    }

    private static ClaimCell of(OpenCellRow row, OpenCellRow.Reading reading) {
        return new ClaimCell(
                row.question(),
                null,
                row.model(),
                row.set() == null ? "" : row.set(),
                row.samples(),
                reading.counts() == null ? Map.of() : reading.counts());
    }

    /** Returns one model's cells. */
    static List<ClaimCell> of(ClaimTerms terms, ClaimResults results, String model) {
        List<ClaimCell> cells = all(terms, results).stream()
                .filter(c -> c.model().equals(model))
                .toList();
        if (cells.isEmpty()) {
            throw new NotInResultsException("these results have no such "
                    + (terms.has("reader") ? "replies to open questions" : "elaborations") + " by " + model);
        }
        return cells;
    }

    boolean isLike(ClaimCell other) {
        return question.equals(other.question) && Objects.equals(answer, other.answer);
    }

    int count(String category) {
        return counts().getOrDefault(category, 0);
    }

    /** Returns the number of sorted samples in other categories than these. */
    int without(List<String> excluded) {
        return counts().entrySet().stream()
                .filter(e -> !e.getKey().equals(UNPARSED) && !excluded.contains(e.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
