package dev.plumbline.report.allure;

import dev.plumbline.figure.CaseCharts;
import dev.plumbline.figure.RatingFinding;
import dev.plumbline.gate.baseline.BaselineEntry;
import dev.plumbline.gate.baseline.DecidedBy;
import dev.plumbline.gate.judge.CategoryContrast;
import dev.plumbline.gate.judge.CategoryVerdict;
import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.gate.rule.ReaderComparison;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.profile.Profile;
import dev.plumbline.report.json.ChoiceRows;
import dev.plumbline.report.json.ExplanationRows;
import dev.plumbline.report.json.OpenResult;
import dev.plumbline.report.json.OpenRows;
import dev.plumbline.report.json.PrefillResult;
import dev.plumbline.report.json.Ranges;
import dev.plumbline.report.json.RatingResult;
import dev.plumbline.report.json.RatingRows;
import dev.plumbline.report.json.TextCheckRows;
import dev.plumbline.report.markdown.Markdown;
import dev.plumbline.results.ChoicesRow;
import dev.plumbline.results.ElaborationRow;
import dev.plumbline.results.OpenCellRow;
import dev.plumbline.results.RatingRow;
import dev.plumbline.results.RepliesRow;
import dev.plumbline.results.ShiftRow;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.suite.Suite;
import dev.plumbline.wording.ExplanationWording;
import dev.plumbline.wording.NumberText;
import dev.plumbline.wording.OpenChange;
import dev.plumbline.wording.OpenWording;
import dev.plumbline.wording.Phrase;
import dev.plumbline.wording.ReadingWording;
import dev.plumbline.wording.ShiftMetric;
import dev.plumbline.wording.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Markdown description of one cell in Allure: the notes, the verdict, a chart and the numbers. */
final class CaseDescription {
    private static final String SAMPLES_ELSEWHERE =
            "\nThe samples are in samples.jsonl next to summary.md, one a line.\n";

    private final Suite suite;
    private final Profile profile;
    private final @Nullable CaseCharts charts;

    /** Creates descriptions; {@code charts} is null if no charts are drawn. */
    CaseDescription(Suite suite, Profile profile, @Nullable CaseCharts charts) {
        this.suite = suite;
        this.profile = profile;
        this.charts = charts;
    }

    /** Returns the verdict on a shift, the chart, and the numbers in plain words. */
    String shift(Assessment assessment, RatingResult base, RatingResult candidate) {
        StringBuilder md = new StringBuilder();
        notes(md, suite, profile);
        md.append("**").append(Markdown.plain(assessment.verdict().reason())).append("**\n\n");
        md.append("> ").append(Markdown.plain(new RatingProtocol(suite).prompt(assessment.question())));
        md.append("\n\n");
        BaselineEntry accepted = assessment.acceptedBy();
        if (accepted != null) {
            md.append("Accepted in baseline.yaml by ")
                    .append(Markdown.plain(accepted.by()))
                    .append(" on ");
            md.append(accepted.date())
                    .append(": ")
                    .append(Markdown.plain(accepted.reason()))
                    .append("\n\n");
        }
        ChoicesRow choices = ChoiceRows.of(assessment.question());
        List<RatingResult> results = List.of(base, candidate);
        chart(md, choices, results);
        ShiftRow shift = RatingRows.shift(assessment);
        if (shift.tv() != null) {
            md.append(Markdown.table(ShiftMetric.table(
                    shift, answer -> choices == null ? String.valueOf(answer) : choices.say(answer))));
            ShiftRow.Sampled sampled = shift.sampled();
            md.append(sampled == null ? "" : "\n" + Markdown.of(ShiftMetric.test(sampled)) + "\n");
        }
        RepliesRow replies = shift.replies();
        if (replies != null && assessment.verdict().decidedBy() != DecidedBy.TV) {
            md.append(Markdown.table(Table.of(
                    List.of("all replies", "value", "can be", "in plain words"),
                    Stream.of(
                            List.of(
                                    Phrase.of("total variation"),
                                    Phrase.value(replies.tv()),
                                    Phrase.range(replies.tv()),
                                    Phrase.of("share of replies that changed, those off the scale included")),
                            List.of(
                                    Phrase.of("on or off the scale"),
                                    Phrase.value(replies.onScale()),
                                    Phrase.range(replies.onScale()),
                                    Phrase.of("share that left the scale or came back to it"))))));
        }
        results.forEach(result -> reading(md, result));
        return md.toString();
    }

    /** Appends the notes that must be shown with all results of this suite and profile. */
    static void notes(StringBuilder md, Suite suite, Profile profile) {
        Stream.of(suite.note(), profile.note())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(note ->
                        md.append("> ").append(Markdown.plain(note.strip())).append("\n\n"));
    }

    /** Appends a chart as an inline image. Browsers run no scripts and load nothing from inside an image. */
    static void image(StringBuilder md, CaseCharts.Chart chart) {
        md.append("![")
                .append(Markdown.plain(chart.caption()))
                .append("](data:image/svg+xml;base64,")
                .append(Base64.getEncoder().encodeToString(chart.svg().getBytes(StandardCharsets.UTF_8)))
                .append(")\n\n");
    }

    private void chart(StringBuilder md, @Nullable ChoicesRow choices, List<RatingResult> results) {
        List<RatingFinding> rated = new ArrayList<>();
        for (RatingResult result : results) {
            if (result.outcome() instanceof Outcome.Measured<Rating> measured) {
                Rating rating = measured.value();
                int samples = rating.method() == RatingMethod.SAMPLED ? rating.samples() : 0;
                rated.add(new RatingFinding(
                        result.question().id(), result.model().name(), "measured", rating.seen(), 0, samples, choices));
            }
        }
        if (charts != null && !rated.isEmpty()) {
            CaseCharts.Chart chart = charts.rating(rated);
            image(md, chart);
            md.append(Markdown.plain(chart.caption())).append("\n\n");
        }
    }

    private static void reading(StringBuilder md, RatingResult result) {
        RatingRow rating = RatingRows.rating(result);
        md.append('\n').append(Markdown.plain(rating.model())).append(": ");
        md.append(Markdown.of(ReadingWording.summary(rating)));
        ChoiceRows.bias(result).ifPresent(bias -> md.append(' ').append(Markdown.of(ReadingWording.bias(bias))));
        TextCheckRows.of(result).ifPresent(text -> md.append(' ').append(Markdown.of(ReadingWording.textCheck(text))));
        md.append('\n').append(Markdown.table(ReadingWording.offScale(rating)));
    }

    /** Returns the verdict on explanations, the chart, and the counts with their intervals. */
    String prefill(PrefillResult result, @Nullable CategoryContrast contrast, @Nullable CategoryVerdict verdict) {
        PrefillCell cell = result.cell();
        double alpha = suite.gate().alpha();
        ElaborationRow row = ExplanationRows.elaboration(result, null, alpha);
        StringBuilder md = new StringBuilder();
        notes(md, suite, profile);
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
                // All cells of a run have the same number of samples.
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
            image(md, charts.prefill(rows));
        }
        md.append(Markdown.table(ExplanationWording.counts(row, alpha)));
        md.append(
                "\nThe intervals are about this one prompt; summary.md says whether a judge card supports the counts.\n");
        if (charts == null) {
            md.append(SAMPLES_ELSEWHERE);
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

    /** Returns the description of one model's replies; {@code base} is null if that model is base. */
    String open(OpenResult result, @Nullable OpenResult base, List<ReaderComparison> comparisons) {
        List<OpenCellRow> cells = new ArrayList<>();
        if (base != null) {
            cells.add(OpenRows.cell(base));
        }
        OpenCellRow cell = OpenRows.cell(result);
        cells.add(cell);
        StringBuilder md = new StringBuilder();
        notes(md, suite, profile);
        comparisons.forEach(c -> md.append("**")
                .append(Markdown.plain(c.reader() + " " + c.reason()))
                .append("**\n\n"));
        md.append("Asked:\n\n> ")
                .append(Markdown.plain(suite.open().settings().ask(result.cell().question())))
                .append("\n\n");
        if (charts != null) {
            charts.open(cell.question(), cells).ifPresent(chart -> image(md, chart));
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
            md.append(SAMPLES_ELSEWHERE);
        }
        return md.toString();
    }
}
