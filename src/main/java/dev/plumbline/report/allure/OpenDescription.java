package dev.plumbline.report.allure;

import dev.plumbline.figure.CaseCharts;
import dev.plumbline.gate.rule.ReaderComparison;
import dev.plumbline.profile.Profile;
import dev.plumbline.report.json.OpenResult;
import dev.plumbline.report.json.OpenRows;
import dev.plumbline.report.markdown.Markdown;
import dev.plumbline.results.OpenCellRow;
import dev.plumbline.suite.Suite;
import dev.plumbline.wording.OpenChange;
import dev.plumbline.wording.OpenWording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open question's readings in Markdown: the verdicts, and each reader's most frequent values next to base's. */
final class OpenDescription {
    private final Suite suite;
    private final Profile profile;
    private final @Nullable CaseCharts charts;

    /** {@code charts} null if none are drawn. */
    OpenDescription(Suite suite, Profile profile, @Nullable CaseCharts charts) {
        this.suite = suite;
        this.profile = profile;
        this.charts = charts;
    }

    /** Returns the description of one model's replies; {@code base} is null if that model is base. */
    String of(OpenResult result, @Nullable OpenResult base, List<ReaderComparison> comparisons) {
        List<OpenCellRow> cells = new ArrayList<>();
        if (base != null) {
            cells.add(OpenRows.cell(base));
        }
        OpenCellRow cell = OpenRows.cell(result);
        cells.add(cell);
        StringBuilder md = new StringBuilder();
        ShiftDescription.notes(md, suite, profile);
        comparisons.forEach(c -> md.append("**")
                .append(Markdown.plain(c.reader() + " " + c.reason()))
                .append("**\n\n"));
        md.append("Asked:\n\n> ")
                .append(Markdown.plain(suite.open().settings().ask(result.cell().question())))
                .append("\n\n");
        if (charts != null) {
            charts.open(cell.question(), cells).ifPresent(chart -> ShiftDescription.image(md, chart));
        }
        if (base != null) {
            OpenChange change = new OpenChange(base.cell().model().name(), cells);
            md.append(Markdown.table(OpenWording.measures(
                    comparisons.stream().map(OpenRows::comparison).toList(), change)));
        }
        md.append('\n');
        cells.forEach(each -> md.append("- ")
                .append(Markdown.plain(each.model()))
                .append(": ")
                .append(Markdown.of(OpenWording.replies(each)))
                .append('\n'));
        for (int reader = 0; reader < cell.readers().size(); reader++) {
            md.append(Markdown.table(OpenWording.readings(cells, reader)));
        }
        if (charts == null) {
            md.append("\nThe samples are in samples.jsonl next to summary.md, one a line.\n");
        }
        return md.toString();
    }
}
