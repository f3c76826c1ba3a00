package dev.plumbline.report.allure;

import dev.plumbline.gate.rule.OpenComparison;
import dev.plumbline.measure.Tally;
import dev.plumbline.profile.Profile;
import dev.plumbline.report.json.OpenResult;
import dev.plumbline.report.markdown.Markdown;
import dev.plumbline.suite.Suite;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** An open question's readings in Markdown: what the gate says, and each reader's most frequent values. */
final class OpenDescription {
    private static final int MOST = 10;

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
        md.append("Asked:\n\n> ")
                .append(Markdown.plain(suite.open().settings().ask(result.cell().question())))
                .append("\n\n")
                .append(result.counts().read())
                .append(" of ")
                .append(result.counts().samples())
                .append(" replies were read.\n");
        result.counts()
                .unscored()
                .forEach((reason, count) ->
                        md.append("\n- ").append(count).append(" unscored: ").append(Markdown.plain(reason)));
        result.counts().tallies().forEach(tally -> tally(md, tally));
        md.append("\nThe samples are in samples.jsonl beside summary.md, one a line.\n");
        return md.toString();
    }

    private static void tally(StringBuilder md, Tally tally) {
        if (tally instanceof Tally.Numbers numbers) {
            md.append("\n\n").append(Markdown.plain(tally.reader())).append(": ");
            md.append(
                    tally.total() == 0
                            ? "nothing read"
                            : "mean "
                                    + Markdown.number(Arrays.stream(numbers.each())
                                            .average()
                                            .orElseThrow())
                                    + " " + numbers.unit());
            md.append("\n");
            return;
        }
        md.append("\n\n| ").append(Markdown.plain(tally.reader())).append(" | replies |\n|---|---|\n");
        ((Tally.Categories) tally)
                .counts().entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(MOST)
                        .forEach(entry -> md.append("| ")
                                .append(Markdown.plain(entry.getKey()))
                                .append(" | ")
                                .append(entry.getValue())
                                .append(" |\n"));
    }
}
