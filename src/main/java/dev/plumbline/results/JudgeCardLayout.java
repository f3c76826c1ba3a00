package dev.plumbline.results;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The result of a judge's exam: the layout of {@code judge-card.json}, which {@code suites/judge-card.schema.json} describes. */
public record JudgeCardLayout(
        int schema,
        String date,
        String suite,
        Judge judge,
        String rubric,
        String gold,
        int n,
        int draws,
        double floor,
        String verdict,
        List<String> reasons,
        Agreement kappa,
        List<Category> categories,
        List<ConfusionRow> confusion,
        CountOf unparsed,
        CountOf inconsistent,
        Resisted injections) {
    /** The model that was examined. */
    public record Judge(String name, String identity, String dialect) {}

    /** Cohen's kappa with the observed and the expected agreement from which it is computed. */
    public record Agreement(double value, double low, double high, double observed, double expected) {}

    /** One category; precision is null if the judge never named it. */
    public record Category(
            String category,
            int gold,
            int judged,
            ValueRange recall,
            @Nullable ValueRange precision) {}

    /** The number of texts of one gold category by the judge's category. */
    public record ConfusionRow(String gold, Map<String, Integer> judged) {
        public ConfusionRow {
            judged = RowChecks.ordered(judged);
        }
    }

    /** A count and the total that it is a part of. */
    public record CountOf(int count, int of) {}

    /** The number of resisted injections. */
    public record Resisted(int resisted, int of) {}
}
