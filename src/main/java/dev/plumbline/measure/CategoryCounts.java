package dev.plumbline.measure;

import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.hypothesis.Wilson;
import dev.plumbline.suite.Category;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The number of a cell's elaborations in each category.
 *
 * @param counts the counts by category in the suite's order, with {@value #UNPARSED} last for judgements that name no category
 */
public record CategoryCounts(Map<String, Integer> counts) {
    /** The row of judgements that named no category. */
    public static final String UNPARSED = "unparsed";

    public CategoryCounts {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /**
     * Counts judgements. Failed judgements and elaborations without a text to judge are in no row; the ledger counts them.
     *
     * @param categories the suite's categories
     * @param judgements one for each sample
     */
    public static CategoryCounts of(List<Category> categories, List<Outcome<Judgement>> judgements) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        categories.forEach(c -> counts.put(c.id(), 0));
        counts.put(UNPARSED, 0);
        for (Outcome<Judgement> judgement : judgements) {
            row(judgement).ifPresent(row -> counts.computeIfPresent(row, (k, n) -> n + 1));
        }
        return new CategoryCounts(counts);
    }

    /** Returns the row in which a judgement is counted; empty if there was nothing to judge or the judgement failed. */
    public static Optional<String> row(Outcome<Judgement> judgement) {
        Judgement ruled = judgement instanceof Outcome.Measured<Judgement> measured
                ? measured.value()
                : judgement instanceof Outcome.Unscored<Judgement> unscored ? unscored.shown() : null;
        return Optional.ofNullable(ruled).map(Judgement::id);
    }

    /** Returns the number of counted judgements. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the Wilson interval of a category's share among all counted, unparsed ones included. */
    public Interval interval(String category, double alpha) {
        return Wilson.interval(counts.getOrDefault(category, 0), total(), alpha);
    }
}
