package dev.plumbline.report.markdown;

import dev.plumbline.disk.OutputFile;
import dev.plumbline.gate.baseline.DecidedBy;
import dev.plumbline.gate.judge.JudgeProof;
import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.gate.rule.SuiteVerdict;
import dev.plumbline.page.AcceptLine;
import dev.plumbline.page.MissingRepliesLine;
import dev.plumbline.report.json.FurtherVerdicts;
import dev.plumbline.report.json.Results;
import dev.plumbline.report.json.ResultsJson;
import dev.plumbline.report.json.UnreadRatings;
import dev.plumbline.report.json.VerdictLine;
import dev.plumbline.report.json.WellFormedText;
import dev.plumbline.results.ClaimRow;
import dev.plumbline.results.PositionBiasRow;
import dev.plumbline.results.RunResults;
import dev.plumbline.results.TextCheckRow;
import dev.plumbline.run.Ledger;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Shift;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes {@code summary.md}: the verdict, what moved, how to accept it, and what the run cannot show; never longer than a comment on a pull
 * request may be.
 */
public final class SummaryMarkdown {
    /** GitHub takes 65,536 characters a comment; the rest is for what a workflow puts around it. */
    public static final int LONGEST = 60_000;

    private static final int MOST_ROWS = 60;

    private SummaryMarkdown() {}

    /** Writes the file; {@code baseline} is the property's value. */
    public static void write(Path file, ResultsJson content, String baseline, List<String> news) throws IOException {
        OutputFile.write(file, WellFormedText.of(fitting(text(content, baseline, news))));
    }

    /** Cut at the end of a line, and said so. */
    public static String fitting(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, text.lastIndexOf('\n', LONGEST) + 1)
                + "\nCut here, since a comment may be no longer; results.json holds all of it.\n";
    }

    static String text(ResultsJson content, String baseline, List<String> news) {
        Results results = content.results();
        StringBuilder md = new StringBuilder();
        md.append("# ").append(Markdown.plain(results.suite().name()));
        md.append(" on ").append(Markdown.plain(results.profile().name())).append("\n\n");
        results.notes().forEach(n -> md.append("> ").append(Markdown.plain(n)).append("\n\n"));
        lack(results)
                .ifPresent(line -> md.append("**").append(Markdown.plain(line)).append("**\n\n"));
        for (SuiteVerdict verdict : results.verdicts()) {
            md.append("- **")
                    .append(verdict.verdict().name().toLowerCase(Locale.ROOT))
                    .append("**: ");
            md.append(Markdown.plain(VerdictLine.of(verdict))).append('\n');
        }
        FurtherVerdicts.lines(results)
                .forEach(line -> md.append("- ").append(Markdown.plain(line)).append('\n'));
        results.cautions()
                .forEach(line -> md.append("- ").append(Markdown.plain(line)).append('\n'));
        md.append(acceptance(results, baseline));
        boolean rates = !results.shifts().isEmpty() || results.answers().isEmpty();
        md.append(
                !rates
                        ? ""
                        : "\n| question | candidate | verdict | TV | between | W1 | accepted |\n|---|---|---|---|---|---|---|\n");
        results.shifts().stream()
                .sorted(Comparator.comparingDouble(SummaryMarkdown::size).reversed())
                .limit(MOST_ROWS)
                .forEach(a -> md.append(row(a)));
        if (results.shifts().size() > MOST_ROWS) {
            md.append("\nThe ")
                    .append(MOST_ROWS)
                    .append(" largest of ")
                    .append(results.shifts().size());
            md.append(" shifts; cells.csv holds all.\n");
        }
        md.append(OpenText.markdown(results));
        md.append(RecipesMarkdown.text(content.content()));
        md.append(positionBias(content.content()));
        md.append(textChecks(content.content()));
        md.append(EvidenceMarkdown.text(results.evidence(), results.judgeProof() instanceof JudgeProof.Proven));
        md.append(CorrectedText.markdown(results));
        ExtrasText.of(results)
                .forEach(line -> md.append('\n').append(Markdown.plain(line)).append(".\n"));
        md.append(news.isEmpty() ? "" : "\n");
        news.forEach(n -> md.append("- ").append(Markdown.plain(n)).append('\n'));
        md.append(claims(content.content().claims()));
        Ledger.Account total = results.ledger().total();
        md.append("\nCalls: ").append(total.words()).append('.');
        md.append(UnreadRatings.sentence(results));
        md.append("\n\nWhat this run cannot show: whether other wordings of a question would move alike;");
        md.append(" whether other questions would; what the token cut-off hides beyond the bounds shown.");
        if (results.withheldTexts()) {
            md.append(" Explanations are withheld here: their categories are shown, their words are not.");
        }
        if (!results.elaborations().isEmpty()) {
            md.append("\n\n").append(Markdown.plain(JudgeLine.of(results.judgeProof())));
        }
        return md.append('\n').toString();
    }

    private static String positionBias(RunResults results) {
        List<PositionBiasRow> rows = results.positionBias();
        if (rows == null) {
            return "";
        }
        StringBuilder md = new StringBuilder("\nPosition bias, how much more often the first position is chosen than")
                .append(
                        " the content of the choices explains:\n\n| model | questions | bias | between |\n|---|---|---|---|\n");
        rows.stream()
                .filter(row -> row.question() == null)
                .forEach(row -> md.append("| ")
                        .append(Markdown.plain(row.model()))
                        .append(" | ")
                        .append(row.questions())
                        .append(" | ")
                        .append(Markdown.number(row.first().value()))
                        .append(" | ")
                        .append(Markdown.number(row.first().low()))
                        .append(" to ")
                        .append(Markdown.number(row.first().high()))
                        .append(" |\n"));
        return md.toString();
    }

    private static String textChecks(RunResults results) {
        List<TextCheckRow> rows = results.textChecks();
        if (rows == null) {
            return "";
        }
        StringBuilder md = new StringBuilder(
                "\nFirst token against text, how often a whole answer's text is not what its first token answers:\n\n"
                        + "| model | whole answers | differ | without an answer | share | between |\n|---|---|---|---|---|---|\n");
        rows.stream()
                .filter(row -> row.question() == null)
                .forEach(row -> md.append("| ")
                        .append(Markdown.plain(row.model()))
                        .append(" | ")
                        .append(row.replies())
                        .append(" | ")
                        .append(row.differ())
                        .append(" | ")
                        .append(row.silent())
                        .append(" | ")
                        .append(Markdown.number(row.share().value()))
                        .append(" | ")
                        .append(Markdown.number(row.share().low()))
                        .append(" to ")
                        .append(Markdown.number(row.share().high()))
                        .append(" |\n"));
        return md.toString();
    }

    /** What must be read before any verdict. */
    public static Optional<String> lack(Results results) {
        Ledger.Account total = results.ledger().total();
        return MissingRepliesLine.of(total.planned(), total.failed());
    }

    private static String acceptance(Results results, String baseline) {
        long open = results.shifts().stream()
                // What was not measured cannot be accepted.
                .filter(a -> !a.passes() && a.isAcceptable())
                .count();
        if (open == 0) {
            return "";
        }
        return "\nNobody has accepted " + open + " of these"
                + AcceptLine.of(results.suite().name(), baseline)
                        .map(command -> "; to accept what this run found:\n\n```\n" + command + "\n```\n")
                        .orElse(".\n");
    }

    public static String row(Assessment a) {
        Shift s = a.shift();
        Bounded tv = a.decisive();
        boolean ofAnswers = a.verdict().decidedBy() == DecidedBy.TV;
        String numbers = (tv == null
                        ? "- | -"
                        : Markdown.number(tv.value()) + " | " + Markdown.number(tv.low()) + " to "
                                + Markdown.number(tv.high()))
                + " | "
                + (s == null || tv == null || !a.question().answers().isOrdered()
                        ? "-"
                        : Markdown.number(s.w1().value()));
        return "| " + Markdown.plain(a.question().id()) + " | "
                + Markdown.plain(a.candidate().name()) + " | "
                + a.verdict().verdict().name().toLowerCase(Locale.ROOT)
                + (ofAnswers
                        ? ""
                        : " ("
                                + a.verdict()
                                        .decidedBy()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' ') + ")")
                + " | " + numbers + " | "
                + (a.acceptedBy() == null ? "no" : "yes") + " |\n";
    }

    private static double size(Assessment a) {
        Bounded tv = a.decisive();
        return tv == null ? 2 : tv.value();
    }

    /** Returns a table with a row for each claim, nothing if there is none. */
    public static String claims(List<ClaimRow> claims) {
        if (claims.isEmpty()) {
            return "";
        }
        StringBuilder md = new StringBuilder("\n| claim | answer | what it rests on |\n|---|---|---|\n");
        for (ClaimRow claim : claims) {
            md.append("| ").append(Markdown.plain(claim.statement()));
            md.append(" | **").append(Markdown.plain(claim.answer()));
            md.append("** | ").append(Markdown.plain(claim.detail())).append(" |\n");
        }
        return md.toString();
    }
}
