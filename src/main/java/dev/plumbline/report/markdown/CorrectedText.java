package dev.plumbline.report.markdown;

import dev.plumbline.results.ElaborationRow;
import dev.plumbline.results.ValueRange;
import dev.plumbline.wording.NumberText;
import dev.plumbline.wording.Phrase;
import dev.plumbline.wording.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Category shares corrected for the judge's known errors, next to the raw shares, in {@code summary.md}. */
final class CorrectedText {
    private CorrectedText() {}

    /** Returns a table of the corrected cells, and a line on the cells that could not be corrected. */
    static String markdown(List<ElaborationRow> cells) {
        int tried = 0;
        Map<String, Integer> reasons = new LinkedHashMap<>();
        List<Phrase> heads = new ArrayList<>(List.of(Phrase.of("explanation")));
        List<List<Phrase>> rows = new ArrayList<>();
        for (ElaborationRow cell : cells) {
            ElaborationRow.Corrected corrected = cell.corrected();
            if (corrected == null) {
                continue;
            }
            tried++;
            Map<String, ValueRange> shares = corrected.shares();
            if (shares == null) {
                reasons.merge(String.valueOf(corrected.reason()), 1, Integer::sum);
                continue;
            }
            if (rows.isEmpty()) {
                shares.keySet().forEach(category -> heads.add(Phrase.foreign(category)));
            }
            List<Phrase> row = new ArrayList<>();
            row.add(Phrase.foreign(cell.model() + ", " + cell.question() + ", " + cell.answer()));
            shares.forEach((category, share) -> row.add(share(cell, category, share)));
            rows.add(row);
        }
        StringBuilder md = new StringBuilder();
        if (!rows.isEmpty()) {
            md.append("\nShares of explanations as judged -> corrected for the mistakes that the judge's card shows")
                    .append(
                            " (the gold is the same for all models, so do not base a difference on these shares alone):\n")
                    .append(Markdown.table(new Table(heads, rows)));
        }
        md.append(reasons.isEmpty() ? "" : "\n");
        int all = tried;
        reasons.forEach((reason, count) -> md.append("Category shares are not corrected for ")
                .append(count)
                .append(" of ")
                .append(all)
                .append(" explanations: ")
                .append(Markdown.plain(reason))
                .append(".\n"));
        return md.toString();
    }

    private static Phrase share(ElaborationRow cell, String category, ValueRange share) {
        double raw = (double) cell.counts().getOrDefault(category, 0) / cell.counted();
        return Phrase.of(
                NumberText.number(raw) + " -> " + NumberText.value(share) + " (" + NumberText.range(share) + ")");
    }
}
