package dev.plumbline.report.json;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.TextCheck;
import dev.plumbline.results.TextCheckRow;
import dev.plumbline.stats.hypothesis.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the records of whole answers that are drawn in addition to ratings. */
public final class TextCheckRows {
    private TextCheckRows() {}

    /** Returns the checks of each model, first over all questions and then for each question; null if no whole answers were drawn. */
    static @Nullable List<TextCheckRow> of(Results results) {
        List<TextCheckRow> rows = new ArrayList<>();
        for (ModelRef model : results.cast().contestants()) {
            List<TextCheck> checks = new ArrayList<>();
            List<TextCheckRow> single = new ArrayList<>();
            for (RatingResult rating : results.ratings()) {
                TextCheck check = rating.text();
                if (check != null && rating.model().equals(model)) {
                    checks.add(check);
                    single.add(row(rating.question().id(), model, List.of(check)));
                }
            }
            if (!checks.isEmpty()) {
                rows.add(row(null, model, checks));
                rows.addAll(single);
            }
        }
        return rows.isEmpty() ? null : rows;
    }

    /** Returns the check of one rating; empty if no whole answers were drawn for it. */
    public static Optional<TextCheckRow> of(RatingResult rating) {
        return Optional.ofNullable(rating.text())
                .map(check -> row(rating.question().id(), rating.model(), List.of(check)));
    }

    private static TextCheckRow row(@Nullable String question, ModelRef model, List<TextCheck> checks) {
        Estimate share = TextCheck.mean(checks);
        return new TextCheckRow(
                question,
                model.name(),
                checks.stream().mapToInt(TextCheck::replies).sum(),
                checks.stream().mapToInt(TextCheck::differ).sum(),
                checks.stream().mapToInt(TextCheck::silent).sum(),
                Ranges.of(share));
    }
}
