package dev.plumbline.report.allure;

import dev.plumbline.figure.CaseCharts;
import dev.plumbline.gate.baseline.BaselineEntry;
import dev.plumbline.gate.baseline.DecidedBy;
import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.profile.Profile;
import dev.plumbline.report.json.ChoiceRows;
import dev.plumbline.report.json.RatingResult;
import dev.plumbline.report.json.RatingRows;
import dev.plumbline.report.json.TextCheckRows;
import dev.plumbline.report.markdown.Markdown;
import dev.plumbline.results.ChoicesRow;
import dev.plumbline.results.RatingRow;
import dev.plumbline.results.RepliesRow;
import dev.plumbline.results.ShiftRow;
import dev.plumbline.suite.Suite;
import dev.plumbline.wording.Phrase;
import dev.plumbline.wording.ReadingWording;
import dev.plumbline.wording.ShiftMetric;
import dev.plumbline.wording.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A shift in Markdown: the verdict, the chart, the numbers in plain words. */
final class ShiftDescription {
    private final Suite suite;
    private final Profile profile;
    private final @Nullable CaseCharts charts;

    /** {@code charts} null if none are drawn. */
    ShiftDescription(Suite suite, Profile profile, @Nullable CaseCharts charts) {
        this.suite = suite;
        this.profile = profile;
        this.charts = charts;
    }

    String of(Assessment assessment, RatingResult base, RatingResult candidate) {
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

    /** What must be said wherever results of this suite and profile are shown. */
    static void notes(StringBuilder md, Suite suite, Profile profile) {
        Stream.of(suite.note(), profile.note())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(note ->
                        md.append("> ").append(Markdown.plain(note.strip())).append("\n\n"));
    }

    /** A picture inside the page, without a file of its own; as an image it cannot run or load anything. */
    static void image(StringBuilder md, CaseCharts.Chart chart) {
        md.append("![")
                .append(Markdown.plain(chart.caption()))
                .append("](data:image/svg+xml;base64,")
                .append(Base64.getEncoder().encodeToString(chart.svg().getBytes(StandardCharsets.UTF_8)))
                .append(")\n\n");
    }

    private void chart(StringBuilder md, @Nullable ChoicesRow choices, List<RatingResult> results) {
        List<CaseCharts.Rated> rated = new ArrayList<>();
        for (RatingResult result : results) {
            if (result.outcome() instanceof Outcome.Measured<Rating> measured) {
                Rating rating = measured.value();
                int samples = rating.method() == RatingMethod.SAMPLED ? rating.samples() : 0;
                rated.add(new CaseCharts.Rated(result.model().name(), rating.seen(), samples, choices));
            }
        }
        if (charts != null && !rated.isEmpty()) {
            CaseCharts.Chart chart = charts.rating(results.get(0).question().id(), rated);
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
}
