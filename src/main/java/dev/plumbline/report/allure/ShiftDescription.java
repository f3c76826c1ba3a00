package dev.plumbline.report.allure;

import dev.plumbline.figure.CaseCharts;
import dev.plumbline.gate.baseline.BaselineEntry;
import dev.plumbline.gate.baseline.DecidedBy;
import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.gate.rule.SampledEvidence;
import dev.plumbline.measure.OffScaleReply;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.measure.TextCheck;
import dev.plumbline.profile.Profile;
import dev.plumbline.report.json.ChoiceRows;
import dev.plumbline.report.json.RatingResult;
import dev.plumbline.report.markdown.Markdown;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.stats.sample.ReplyShift;
import dev.plumbline.suite.Suite;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
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
        List<CaseCharts.Rated> rated = new ArrayList<>();
        rated(rated, base);
        rated(rated, candidate);
        if (charts != null && !rated.isEmpty()) {
            CaseCharts.Chart chart = charts.rating(assessment.question().id(), rated);
            image(md, chart);
            md.append(Markdown.plain(chart.caption())).append("\n\n");
        }
        Shift shift = assessment.shift();
        if (shift != null) {
            numbers(md, shift, assessment);
        }
        ReplyShift replies = assessment.replies();
        if (replies != null && assessment.verdict().decidedBy() != DecidedBy.TV) {
            md.append("| all replies | value | can be | in plain words |\n|---|---|---|---|\n");
            row(md, "total variation", replies.tv(), "share of replies that changed, those off the scale included");
            row(md, "on or off the scale", replies.onScale(), "share that left the scale or came back to it");
            md.append('\n');
        }
        reading(md, base);
        reading(md, candidate);
        return md.toString();
    }

    /** What must be said wherever results of this suite and profile are shown. */
    static void notes(StringBuilder md, Suite suite, Profile profile) {
        java.util.stream.Stream.of(suite.note(), profile.note())
                .filter(java.util.Objects::nonNull)
                .distinct()
                .forEach(note ->
                        md.append("> ").append(Markdown.plain(note.strip())).append("\n\n"));
    }

    /** A picture that needs no file beside the page; viewers show none that could run or load anything. */
    static void image(StringBuilder md, CaseCharts.Chart chart) {
        md.append("![")
                .append(Markdown.plain(chart.caption()))
                .append("](data:image/svg+xml;base64,")
                .append(Base64.getEncoder().encodeToString(chart.svg().getBytes(StandardCharsets.UTF_8)))
                .append(")\n\n");
    }

    private static void rated(List<CaseCharts.Rated> rated, RatingResult result) {
        if (result.outcome() instanceof Outcome.Measured<Rating> measured) {
            Rating rating = measured.value();
            int samples = rating.method() == RatingMethod.SAMPLED ? rating.samples() : 0;
            rated.add(new CaseCharts.Rated(
                    result.model().name(), rating.seen(), samples, ChoiceRows.of(result.question())));
        }
    }

    private static void numbers(StringBuilder md, Shift shift, Assessment assessment) {
        SampledEvidence sampled = assessment.sampled();
        boolean ordered = assessment.question().answers().isOrdered();
        md.append("| what | value | ").append(sampled == null ? "can be" : "95 % interval");
        md.append(" | in plain words |\n|---|---|---|---|\n");
        row(md, "total variation", shift.tv(), "share of answers that changed");
        if (ordered) {
            row(md, "W1", shift.w1(), "how far they moved, in points of the scale");
            row(md, "mean shift", shift.meanShift(), "which way, in points; blind to spreading");
        }
        row(md, "P(base's answer)", shift.pBaseMode(), "how likely base's most likely answer still is");
        row(md, "entropy shift", shift.entropyShift(), "bits; above 0 is less decided");
        row(md, "JSD", shift.jsd(), "bits, 0 to 1");
        row(md, "Hellinger", shift.hellinger(), "0 to 1");
        if (ordered) {
            md.append("| directionality | ").append(Markdown.number(shift.directionality()));
            md.append(" | | 1 is a pure slide, 0 pure spreading |\n");
        }
        md.append("| noise | ").append(Markdown.number(assessment.verdict().noise()));
        md.append(" | | total variation that ");
        md.append(sampled == null ? "rounding and repeats can make" : "sampling alone makes on average");
        md.append(" |\n\n");
        if (sampled != null) {
            md.append(test(sampled));
        }
    }

    private static String test(SampledEvidence sampled) {
        return String.format(
                Locale.ROOT,
                "At least %d answers of each model are on the scale (%d are needed). Limits hold over the family. Permutation test: p = %.2g, and %.2g after Holm over %d questions.\n\n",
                sampled.shift().samples(),
                sampled.needed(),
                sampled.shift().test().p(),
                sampled.holm(),
                sampled.family());
    }

    private static void row(StringBuilder md, String name, Bounded value, String words) {
        md.append("| ")
                .append(name)
                .append(" | ")
                .append(Markdown.number(value.value()))
                .append(" | ");
        md.append(Markdown.number(value.low())).append(" to ").append(Markdown.number(value.high()));
        md.append(" | ").append(words).append(" |\n");
    }

    /** What drawn replies said that hold no answer on the scale. */
    private static void offScale(StringBuilder md, Outcome<Rating> outcome) {
        Rating rating = outcome instanceof Outcome.Measured<Rating> measured
                ? measured.value()
                : outcome instanceof Outcome.Unscored<Rating> unscored ? unscored.shown() : null;
        if (rating == null || rating.offScale().isEmpty()) {
            return;
        }
        md.append("| reply off the scale | replies |\n|---|---|\n");
        for (OffScaleReply each : rating.offScale()) {
            md.append("| ").append(each.text().isEmpty() ? "(empty)" : Markdown.plain(each.text()));
            md.append(" | ").append(each.count()).append(" |\n");
        }
        md.append('\n');
    }

    private static void reading(StringBuilder md, RatingResult result) {
        Outcome<Rating> outcome = result.outcome();
        md.append(Markdown.plain(result.model().name())).append(": ");
        if (outcome instanceof Outcome.Unscored<Rating> unscored && unscored.shown() != null) {
            md.append("nothing on the scale, ")
                    .append(Markdown.number(unscored.shown().seen().nonScaleMass()))
                    .append(" seen off it; ");
        }
        md.append(outcome.<String>fold(
                rating -> rating.method() == RatingMethod.SAMPLED
                        ? rating.samples() + " answers sampled, "
                                + Markdown.number(rating.seen().mass()) + " of them on the scale"
                        : rating.alternatives().size() + " tokens seen of " + rating.topLogprobs() + " asked for, "
                                + Markdown.number(rating.seen().mass()) + " of the probability on the scale, "
                                + Markdown.number(rating.seen().unseenMass()) + " unseen",
                reason -> "unscored, " + Markdown.plain(reason),
                reason -> "no reply, " + Markdown.plain(reason)));
        ChoiceRows.bias(result.question(), outcome)
                .ifPresent(bias -> md.append("; position bias ")
                        .append(Markdown.number(bias.first().value()))
                        .append(" (")
                        .append(Markdown.number(bias.first().low()))
                        .append(" to ")
                        .append(Markdown.number(bias.first().high()))
                        .append("): how much more often the first position is chosen than content explains"));
        TextCheck text = result.text();
        if (text != null) {
            md.append("; first token against text: in ")
                    .append(text.differ())
                    .append(" of ")
                    .append(text.replies())
                    .append(" whole answers the text is not what the first token answers (")
                    .append(Markdown.number(text.share().low()))
                    .append(" to ")
                    .append(Markdown.number(text.share().high()))
                    .append(')');
        }
        md.append("\n\n");
        offScale(md, outcome);
    }
}
