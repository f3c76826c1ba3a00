package dev.plumbline.report.allure;

import dev.plumbline.gate.rule.OpenComparison;
import dev.plumbline.profile.Profile;
import dev.plumbline.report.json.OpenResult;
import dev.plumbline.report.json.OpenRows;
import dev.plumbline.report.markdown.Markdown;
import dev.plumbline.results.OpenCellRow;
import dev.plumbline.suite.Suite;
import dev.plumbline.wording.OpenWording;
import java.util.List;

/** An open question's readings in Markdown: the verdicts, and each reader's most frequent values. */
final class OpenDescription {
    private final Suite suite;
    private final Profile profile;

    OpenDescription(Suite suite, Profile profile) {
        this.suite = suite;
        this.profile = profile;
    }

    String of(OpenResult result, List<OpenComparison> comparisons) {
        StringBuilder md = new StringBuilder();
        ShiftDescription.notes(md, suite, profile);
        comparisons.forEach(c -> md.append("**")
                .append(Markdown.plain(c.reader() + " " + c.reason()))
                .append("**\n\n"));
        OpenCellRow cell = OpenRows.cell(result);
        md.append("Asked:\n\n> ")
                .append(Markdown.plain(suite.open().settings().ask(result.cell().question())))
                .append("\n\n")
                .append(Markdown.of(OpenWording.replies(cell)))
                .append(".\n");
        for (int reader = 0; reader < cell.readers().size(); reader++) {
            md.append(Markdown.table(OpenWording.readings(List.of(cell), reader)));
        }
        md.append("\nThe samples are in samples.jsonl beside summary.md, one a line.\n");
        return md.toString();
    }
}
