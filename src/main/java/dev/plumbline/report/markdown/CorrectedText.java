package dev.plumbline.report.markdown;

import dev.plumbline.gate.judge.CorrectedCell;
import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.report.json.PrefillResult;
import dev.plumbline.report.json.Results;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.stats.test.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Category shares freed of the judge's known mistakes, beside the raw ones, in {@code summary.md}. */
final class CorrectedText {
    private CorrectedText() {}

    /** Returns a table of the cells that could be corrected, and a line on those that could not. */
    static String markdown(Results results) {
        StringBuilder md = new StringBuilder();
        boolean headed = false;
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        Map<PrefillCell, CategoryCounts> counted = results.elaborations().stream()
                .collect(Collectors.toMap(PrefillResult::cell, PrefillResult::counts, (a, b) -> a));
        for (CorrectedCell corrected : results.evidence().corrected()) {
            if (!corrected.isCorrected()) {
                reasons.computeIfAbsent(corrected.reason(), r -> new ArrayList<>())
                        .add(name(corrected.cell()));
                continue;
            }
            if (!headed) {
                head(md, List.copyOf(corrected.shares().keySet()));
                headed = true;
            }
            md.append("| ").append(Markdown.plain(name(corrected.cell())));
            CategoryCounts counts = Objects.requireNonNull(counted.get(corrected.cell()), "every cell was counted");
            corrected.shares().forEach((category, share) -> md.append(" | ").append(share(counts, category, share)));
            md.append(" |\n");
        }
        md.append(reasons.isEmpty() ? "" : "\n");
        reasons.forEach((reason, cells) -> md.append("Category shares are not corrected for ")
                .append(cells.size())
                .append(" of ")
                .append(results.evidence().corrected().size())
                .append(" explanations: ")
                .append(Markdown.plain(reason))
                .append(".\n"));
        return md.toString();
    }

    private static void head(StringBuilder md, List<String> categories) {
        md.append("\nShares of explanations as judged, and after -> freed of the mistakes that the judge's card shows")
                .append(" (one gold for all models, so no difference may rest on them alone):\n\n| explanation |");
        categories.forEach(c -> md.append(' ').append(Markdown.plain(c)).append(" |"));
        md.append("\n|---|").append("---|".repeat(categories.size())).append('\n');
    }

    private static String share(CategoryCounts counts, String category, Estimate share) {
        double raw = (double) counts.counts().getOrDefault(category, 0) / counts.total();
        return Markdown.number(raw) + " -> " + Markdown.number(share.value()) + " (" + Markdown.number(share.low())
                + " to " + Markdown.number(share.high()) + ")";
    }

    private static String name(PrefillCell cell) {
        return cell.model().name() + ", " + cell.question().id() + ", " + cell.answer();
    }
}
