package dev.plumbline.report.markdown;

import dev.plumbline.disk.OutputFile;
import dev.plumbline.gate.judge.JudgeCard;
import dev.plumbline.gate.judge.JudgeProof;
import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.gate.rule.SuiteVerdict;
import dev.plumbline.measure.Outcome;
import dev.plumbline.report.json.RatingResult;
import dev.plumbline.report.json.RatingRows;
import dev.plumbline.report.json.Results;
import dev.plumbline.report.json.ResultsJson;
import dev.plumbline.report.json.VerdictLines;
import dev.plumbline.report.json.WellFormedText;
import dev.plumbline.results.ComparisonRow;
import dev.plumbline.results.OpenCellRow;
import dev.plumbline.results.PositionBiasRow;
import dev.plumbline.results.RunResults;
import dev.plumbline.results.TextCheckRow;
import dev.plumbline.run.Ledger;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.judge.Kappa;
import dev.plumbline.wording.ComparisonWording;
import dev.plumbline.wording.OpenChange;
import dev.plumbline.wording.OpenWording;
import dev.plumbline.wording.Phrase;
import dev.plumbline.wording.ReadingWording;
import dev.plumbline.wording.RunWording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes {@code summary.md}: the verdict, what moved, how to accept shifts, and what the run cannot show. The file always fits into a
 * comment on a pull request.
 */
public final class SummaryMarkdown {
    /** The maximum length. GitHub allows 65,536 characters in a comment; the rest is for the text that a workflow adds. */
    public static final int LONGEST = 60_000;

    private static final int MOST_ROWS = 60;
    private static final int MOST_UNREAD = 10;

    private SummaryMarkdown() {}

    /** Writes the file; {@code baseline} is the value of the property of that name. */
    public static void write(Path file, ResultsJson content, String baseline, List<String> news) throws IOException {
        OutputFile.write(file, WellFormedText.of(fitting(text(content, baseline, news))));
    }

    /** Returns the text, cut at the end of a line and with a note if it is too long. */
    public static String fitting(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, text.lastIndexOf('\n', LONGEST) + 1)
                + "\nCut here because of the limit for comments; results.json has all of it.\n";
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
            md.append(Markdown.plain(VerdictLines.of(verdict))).append('\n');
        }
        VerdictLines.further(results)
                .forEach(line -> md.append("- ").append(Markdown.plain(line)).append('\n'));
        results.cautions()
                .forEach(line -> md.append("- ").append(Markdown.plain(line)).append('\n'));
        md.append(acceptance(results, baseline));
        md.append(shifts(results.shifts().stream()
                .sorted(Comparator.comparingDouble(SummaryMarkdown::size).reversed())
                .limit(MOST_ROWS)));
        if (results.shifts().size() > MOST_ROWS) {
            md.append("\nThe ")
                    .append(MOST_ROWS)
                    .append(" largest of ")
                    .append(results.shifts().size());
            md.append(" shifts; cells.csv holds all.\n");
        }
        md.append(open(content.content()));
        md.append(RecipesMarkdown.text(content.content()));
        md.append(positionBias(content.content()));
        md.append(textChecks(content.content()));
        md.append(EvidenceMarkdown.text(content.content()));
        md.append(CorrectedText.markdown(content.content().elaborations()));
        ExtrasText.of(results)
                .forEach(line -> md.append('\n').append(Markdown.plain(line)).append(".\n"));
        md.append(news.isEmpty() ? "" : "\n");
        news.forEach(n -> md.append("- ").append(Markdown.plain(n)).append('\n'));
        md.append(Markdown.table(ComparisonWording.claims(content.content().claims())));
        Ledger.Account total = results.ledger().total();
        md.append("\nCalls: ").append(total.words()).append('.');
        md.append(unreadRatings(results.ratings()));
        md.append("\n\nWhat this run cannot show:\n\n");
        RunWording.limitations(content.content())
                .forEach(line -> md.append("- ").append(Markdown.plain(line)).append('\n'));
        if (!results.elaborations().isEmpty()) {
            md.append('\n').append(Markdown.plain(judge(results.judgeProof()))).append('\n');
        }
        return md.toString();
    }

    /** Returns a sentence on the ratings that have no distribution although their calls got replies; empty if there are none. */
    private static String unreadRatings(List<RatingResult> ratings) {
        long unread = ratings.stream()
                .filter(r -> r.outcome() instanceof Outcome.Unscored<?>)
                .count();
        return unread == 0
                ? ""
                : " Ratings: " + unread + " of " + ratings.size() + " gave no distribution over the scale.";
    }

    private static String open(RunResults results) {
        List<ComparisonRow> rows = Objects.requireNonNullElse(results.comparisons(), List.of());
        return Markdown.table(OpenWording.comparisons(rows, new OpenChange(results), MOST_ROWS))
                + (rows.isEmpty() ? "" : "\n" + OpenWording.COLUMNS + "\n")
                + OpenWording.others(rows, MOST_ROWS)
                        .map(note -> "\n" + note + "\n")
                        .orElse("")
                + unread(Objects.requireNonNullElse(results.cells(), List.of()));
    }

    private static String unread(List<OpenCellRow> cells) {
        List<Phrase> unread = OpenWording.unread(cells);
        return unread.isEmpty()
                ? ""
                : unread.stream()
                                .limit(MOST_UNREAD)
                                .map(p -> "- " + Markdown.of(p) + "\n")
                                .collect(Collectors.joining("", "\nReplies that were not read:\n\n", ""))
                        + (unread.size() > MOST_UNREAD
                                ? "- " + (unread.size() - MOST_UNREAD) + " more; results.json holds all\n"
                                : "");
    }

    private static String positionBias(RunResults results) {
        List<PositionBiasRow> rows = results.positionBias();
        return rows == null
                ? ""
                : "\nPosition bias, " + ReadingWording.BIAS + ":\n" + Markdown.table(ReadingWording.biases(rows));
    }

    private static String textChecks(RunResults results) {
        List<TextCheckRow> rows = results.textChecks();
        return rows == null
                ? ""
                : "\nFirst token against text: how often the text of a whole answer differs from the answer of its first token\n"
                        + Markdown.table(ReadingWording.textChecks(rows));
    }

    /** Returns the warning that must be read before any verdict; empty if there is none. */
    public static Optional<String> lack(Results results) {
        Ledger.Account total = results.ledger().total();
        return RunWording.missingReplies(total.planned(), total.failed());
    }

    private static String acceptance(Results results, String baseline) {
        long open = results.shifts().stream()
                        // A shift that was not measured cannot be accepted.
                        .filter(a -> !a.passes() && a.isAcceptable())
                        .count()
                + results.comparisons().stream()
                        .filter(c -> !c.passes() && c.reading() != null)
                        .count();
        if (open == 0) {
            return "";
        }
        return "\nNot accepted: " + open + " of these"
                + RunWording.acceptCommand(results.suite().name(), baseline)
                        .map(command -> "; to accept what this run found:\n\n```\n" + command + "\n```\n")
                        .orElse(".\n");
    }

    /** Returns a table of shifts; empty if there are none. */
    public static String shifts(Stream<Assessment> shifts) {
        return Markdown.table(ComparisonWording.shifts(shifts.map(RatingRows::shift)));
    }

    private static double size(Assessment a) {
        Bounded tv = a.decisive();
        return tv == null ? 2 : tv.value();
    }

    /** Returns a sentence that states whether the judge is proven. */
    static String judge(JudgeProof proof) {
        if (proof instanceof JudgeProof.Unproven unproven) {
            return "Category verdicts are withheld: " + unproven.reason() + ".";
        }
        JudgeCard card = ((JudgeProof.Proven) proof).card();
        Kappa kappa = card.score().kappa();
        return String.format(
                Locale.ROOT,
                "The judge %s was examined on %s: kappa %.2f (%.2f to %.2f) on %d elaborations, %d of %d injections resisted.",
                card.judge().name(),
                card.date(),
                kappa.kappa().value(),
                kappa.kappa().low(),
                kappa.kappa().high(),
                card.score().n(),
                card.score().resisted(),
                card.score().injections());
    }
}
