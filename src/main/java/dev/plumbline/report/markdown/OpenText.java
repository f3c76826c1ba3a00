package dev.plumbline.report.markdown;

import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.gate.rule.OpenComparison;
import dev.plumbline.report.json.Results;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The comparisons of open questions as a table of {@code summary.md}: those that moved first. */
final class OpenText {
    private static final int MOST_ROWS = 60;

    private OpenText() {}

    /** The table; nothing if no open question is asked. */
    static String markdown(Results results) {
        if (results.comparisons().isEmpty()) {
            return "";
        }
        StringBuilder md = new StringBuilder(
                "\n| open question or set | reader | candidate | verdict | shift | between | tolerated | gates |\n|---|---|---|---|---|---|---|---|\n");
        List<OpenComparison> sorted = results.comparisons().stream()
                .sorted(Comparator.comparing(OpenText::rank))
                .toList();
        sorted.stream().limit(MOST_ROWS).forEach(c -> md.append(row(c)));
        if (sorted.size() > MOST_ROWS) {
            md.append("\n")
                    .append(MOST_ROWS)
                    .append(" of ")
                    .append(sorted.size())
                    .append(" comparisons, those that moved first; results.json holds all.\n");
        }
        return md.toString();
    }

    private static int rank(OpenComparison c) {
        return (c.gates() ? 0 : 3) + (c.verdict() == Verdict.DRIFTED ? 0 : c.verdict() == Verdict.INCONCLUSIVE ? 1 : 2);
    }

    private static String row(OpenComparison c) {
        String shift = c.shift() == null
                ? "- | -"
                : Markdown.number(c.shift().value()) + (c.counted() ? " sd" : "") + " | "
                        + Markdown.number(c.shift().low()) + " to "
                        + Markdown.number(c.shift().high());
        String name = c.level() == OpenComparison.Level.QUESTION
                ? c.name()
                : c.level().name().toLowerCase(Locale.ROOT) + " " + c.name();
        return "| " + Markdown.plain(name) + " | " + Markdown.plain(c.reader()) + " | "
                + Markdown.plain(c.candidate().name()) + " | "
                + c.verdict().name().toLowerCase(Locale.ROOT) + (c.acceptedBy() == null ? "" : ", accepted") + " | "
                + shift + " | " + Markdown.number(c.tolerated()) + " | " + (c.gates() ? "yes" : "no") + " |\n";
    }
}
