package dev.plumbline.report.markdown;

import dev.plumbline.results.CoherenceRow;
import dev.plumbline.results.LeakRow;
import dev.plumbline.results.RunResults;
import dev.plumbline.wording.ComparisonWording;
import dev.plumbline.wording.ExplanationWording;
import dev.plumbline.wording.Phrase;
import dev.plumbline.wording.Table;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The part of {@code summary.md} on findings beyond single shifts: directions, comparisons between candidates, explanations. */
final class EvidenceMarkdown {
    private EvidenceMarkdown() {}

    static String text(RunResults results) {
        return section(
                        "Direction: the mean of polarity times mean shift, in points.",
                        ComparisonWording.directions(results.index()),
                        "\nAn interval that contains 0 does not show that there is no direction; a small p in the last column does.\n")
                + section(
                        "How much the shift depends on the context (half the sum of the differences, 0 to 2):",
                        ComparisonWording.interactions(Objects.requireNonNullElse(results.interactions(), List.of())),
                        "")
                + Markdown.table(ComparisonWording.pairs(results.pairs()))
                + explanations(results);
    }

    private static String section(String title, Table table, String note) {
        return table.isEmpty() ? "" : "\n" + title + "\n" + Markdown.table(table) + note;
    }

    private static String explanations(RunResults results) {
        Optional<Phrase> verdicts = ExplanationWording.verdicts(results.categoryVerdicts());
        if (verdicts.isEmpty()) {
            return "";
        }
        StringBuilder md = new StringBuilder("\n" + Markdown.of(verdicts.get()) + "\n");
        for (CoherenceRow row : results.coherence()) {
            ExplanationWording.coherence(row, results.isJudgeProven()).ifPresent(line -> item(md, line));
        }
        results.leaks().stream()
                .map(LeakRow::model)
                .distinct()
                .sorted()
                .forEach(model ->
                        ExplanationWording.leaks(results.leaks(), model).ifPresent(line -> item(md, line)));
        ExplanationWording.leakNotes(results.leaks().stream()).forEach(note -> item(md, Phrase.foreign(note)));
        return md.toString();
    }

    private static void item(StringBuilder md, Phrase line) {
        md.append("- ").append(Markdown.of(line)).append('\n');
    }
}
