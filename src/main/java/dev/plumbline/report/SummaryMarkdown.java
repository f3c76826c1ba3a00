package dev.plumbline.report;

import dev.plumbline.gate.Assessment;
import dev.plumbline.gate.SuiteVerdict;
import dev.plumbline.run.Ledger;
import dev.plumbline.stats.Shift;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes {@code summary.md}: the verdict, what moved, and what this run cannot tell. */
public final class SummaryMarkdown {
    private SummaryMarkdown() {}

    /** Writes the file. */
    static void write(Path file, Results results, List<String> news, List<Map<String, Object>> claims)
            throws IOException {
        Files.writeString(file, text(results, news, claims));
    }

    static String text(Results results, List<String> news, List<Map<String, Object>> claims) {
        StringBuilder md = new StringBuilder();
        md.append("# ").append(Markdown.plain(results.suite().name()));
        md.append(" on ").append(Markdown.plain(results.profile().name())).append("\n\n");
        results.notes().forEach(n -> md.append("> ").append(Markdown.plain(n)).append("\n\n"));
        for (SuiteVerdict verdict : results.verdicts()) {
            md.append("- **")
                    .append(verdict.verdict().name().toLowerCase(Locale.ROOT))
                    .append("**: ");
            md.append(Markdown.plain(VerdictLine.of(verdict))).append('\n');
        }
        FurtherVerdicts.lines(results)
                .forEach(line -> md.append("- ").append(Markdown.plain(line)).append('\n'));
        md.append(
                "\n| question | candidate | verdict | TV | between | W1 | accepted |\n|---|---|---|---|---|---|---|\n");
        results.shifts().stream()
                .sorted(Comparator.comparingDouble(SummaryMarkdown::size).reversed())
                .forEach(a -> md.append(row(a)));
        md.append(EvidenceMarkdown.text(results.evidence()));
        md.append(CorrectedText.markdown(results));
        ExtrasText.of(results)
                .forEach(line -> md.append('\n').append(Markdown.plain(line)).append(".\n"));
        md.append(news.isEmpty() ? "" : "\n");
        news.forEach(n -> md.append("- ").append(Markdown.plain(n)).append('\n'));
        md.append(ClaimPage.table(claims));
        Ledger.Account total = results.ledger().total();
        md.append("\nLedger: ").append(total.planned()).append(" planned = ").append(total.measured());
        md.append(" measured + ")
                .append(total.unscored())
                .append(" unscored + ")
                .append(total.failed());
        md.append(" failed.\n\nWhat this run cannot tell: whether other wordings of a question would move alike;");
        md.append(" whether other questions would; what the token cut-off hides beyond the bounds shown.");
        if (results.withheldTexts()) {
            md.append(" Explanations are withheld here: their categories are shown, their words are not.");
        }
        if (!results.elaborations().isEmpty()) {
            md.append("\n\n").append(Markdown.plain(JudgeLine.of(results.judgeProof())));
        }
        return md.append('\n').toString();
    }

    private static String row(Assessment a) {
        Shift s = a.shift();
        String numbers = s == null
                ? "- | - | -"
                : Markdown.number(s.tv().value()) + " | " + Markdown.number(s.tv().low()) + " to "
                        + Markdown.number(s.tv().high()) + " | " + Markdown.number(s.w1().value());
        return "| " + Markdown.plain(a.question().id()) + " | "
                + Markdown.plain(a.candidate().name()) + " | "
                + a.verdict().verdict().name().toLowerCase(Locale.ROOT) + " | " + numbers + " | "
                + (a.acceptedBy() == null ? "no" : "yes") + " |\n";
    }

    private static double size(Assessment a) {
        Shift s = a.shift();
        return s == null ? 2 : s.tv().value();
    }
}
