package dev.plumbline.report.allure;

import dev.plumbline.figure.CaseCharts;
import dev.plumbline.gate.judge.CategoryContrast;
import dev.plumbline.gate.judge.CategoryVerdict;
import dev.plumbline.profile.Profile;
import dev.plumbline.report.json.ExplanationRows;
import dev.plumbline.report.json.PrefillResult;
import dev.plumbline.report.json.Ranges;
import dev.plumbline.report.markdown.Markdown;
import dev.plumbline.results.ElaborationRow;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.suite.Suite;
import dev.plumbline.wording.ExplanationWording;
import dev.plumbline.wording.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A prefill's categories in Markdown: the chart, the counts with their intervals. */
final class PrefillDescription {
    private final Suite suite;
    private final Profile profile;
    private final @Nullable CaseCharts charts;

    /** {@code charts} null if none are drawn. */
    PrefillDescription(Suite suite, Profile profile, @Nullable CaseCharts charts) {
        this.suite = suite;
        this.profile = profile;
        this.charts = charts;
    }

    String of(PrefillResult result, @Nullable CategoryContrast contrast, @Nullable CategoryVerdict verdict) {
        PrefillCell cell = result.cell();
        double alpha = suite.gate().alpha();
        ElaborationRow row = ExplanationRows.elaboration(result, null, alpha);
        StringBuilder md = new StringBuilder();
        ShiftDescription.notes(md, suite, profile);
        if (verdict != null) {
            md.append("**").append(Markdown.plain(verdict.reason())).append("**\n\n");
        }
        md.append("Asked to explain the answer **").append(cell.answer()).append("** to:\n\n> ");
        md.append(Markdown.plain(suite.asking(cell.question())
                .prompt()
                .replace("{question}", cell.question().ask())));
        md.append("\n\n");
        if (charts != null) {
            List<ElaborationRow> rows = new ArrayList<>();
            if (contrast != null) {
                // Every cell of a run has as many samples.
                rows.add(new ElaborationRow(
                        row.question(),
                        row.answer(),
                        contrast.against().name(),
                        row.set(),
                        row.samples(),
                        contrast.pair().second().counts().counts(),
                        Map.of(),
                        null));
            }
            rows.add(row);
            ShiftDescription.image(md, charts.prefill(rows));
        }
        md.append(Markdown.table(ExplanationWording.counts(row, alpha)));
        md.append(
                "\nThe intervals are about this one prompt; summary.md says whether a judge card supports the counts.\n");
        if (charts == null) {
            md.append("\nThe samples are in samples.jsonl next to summary.md, one a line.\n");
        }
        if (contrast != null) {
            md.append(contrast(contrast));
        }
        return md.toString();
    }

    private static String contrast(CategoryContrast contrast) {
        return "\nAgainst " + Markdown.plain(contrast.against().name()) + ": "
                + Markdown.of(ExplanationWording.changed(Ranges.of(contrast.tv()), contrast.tvNullMean())) + ", p "
                + NumberText.p(contrast.test().p()) + ", " + contrast.test().method()
                + ". results.json holds the value corrected for all such tests.\n";
    }
}
