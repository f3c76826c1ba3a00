package dev.plumbline.report.json;

import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.gate.rule.CandidateControls;
import dev.plumbline.gate.rule.CandidatePair;
import dev.plumbline.gate.rule.ContextInteraction;
import dev.plumbline.gate.rule.Direction;
import dev.plumbline.gate.rule.SampledEvidence;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import dev.plumbline.results.ControlsRow;
import dev.plumbline.results.DrawnSamples;
import dev.plumbline.results.IndexRow;
import dev.plumbline.results.InteractionRow;
import dev.plumbline.results.PairRow;
import dev.plumbline.results.RatingRow;
import dev.plumbline.results.RepliesRow;
import dev.plumbline.results.ShiftRow;
import dev.plumbline.results.ValueRange;
import dev.plumbline.stats.direction.DirectionIndex;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Distribution;
import dev.plumbline.stats.distribution.OpenMass;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.stats.hypothesis.ControlContrast;
import dev.plumbline.stats.sample.ReplyShift;
import dev.plumbline.stats.sample.SampledShift;
import dev.plumbline.suite.AnswerSpace;
import dev.plumbline.suite.Choices;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the records of ratings, and of the shifts between them. */
public final class RatingRows {
    private RatingRows() {}

    public static RatingRow rating(RatingResult result) {
        if (result.outcome() instanceof Outcome.Unscored<Rating> unscored) {
            return rating(result, "unscored", unscored.reason(), unscored.shown());
        }
        return result.outcome()
                .fold(
                        measured -> rating(result, "measured", null, measured),
                        reason -> rating(result, "unscored", reason, null),
                        reason -> rating(result, "failed", reason, null));
    }

    private static RatingRow rating(
            RatingResult result, String outcome, @Nullable String reason, @Nullable Rating read) {
        String question = result.question().id();
        String model = result.model().name();
        if (read == null) {
            return new RatingRow(
                    question, model, outcome, reason, null, null, null, null, null, null, null, null, null, null, null,
                    null, null);
        }
        SeenDistribution seen = read.seen();
        return new RatingRow(
                question,
                model,
                outcome,
                reason,
                Ranges.lower(read.method()),
                outcome.equals("measured") ? probabilities(result.question().answers(), seen.conditional()) : null,
                seen.mass(),
                seen.nonScaleMass(),
                seen.unseenMass(),
                seen.undecided(),
                seen.cut(),
                IntStream.rangeClosed(1, read.positions().size()).boxed().toList(),
                seen.isOneToken()
                        ? null
                        : seen.open().stream()
                                .map(open -> open(open, result.question().answers() instanceof Choices))
                                .toList(),
                read.topLogprobs(),
                read.logitStep(),
                new DrawnSamples(read.method() == RatingMethod.SAMPLED ? read.samples() : null),
                read.offScale().isEmpty()
                        ? null
                        : read.offScale().stream()
                                .map(each -> new RatingRow.OffScale(each.text(), each.count()))
                                .toList());
    }

    private static RatingRow.Open open(OpenMass open, boolean choices) {
        return new RatingRow.Open(
                open.limit(), open.cap(), choices ? null : open.beginnings(), choices ? open.among() : null);
    }

    private static Map<Integer, Double> probabilities(AnswerSpace answers, Distribution conditional) {
        Map<Integer, Double> probabilities = new LinkedHashMap<>();
        answers.answers().forEach(answer -> probabilities.put(answer, conditional.p(answer)));
        return probabilities;
    }

    public static ShiftRow shift(Assessment assessment) {
        Shift shift = assessment.shift();
        SampledEvidence sampled = assessment.sampled();
        return new ShiftRow(
                assessment.question().id(),
                assessment.candidate().name(),
                range(shift, Shift::tv),
                ordered(assessment, Shift::w1),
                range(shift, Shift::jsd),
                range(shift, Shift::hellinger),
                ordered(assessment, Shift::meanShift),
                range(shift, Shift::entropyShift),
                range(shift, Shift::pBaseMode),
                shift == null || !assessment.question().answers().isOrdered() ? null : (Double) shift.directionality(),
                shift == null ? List.of() : shift.baseMode(),
                shift == null ? List.of() : shift.mode(),
                assessment.verdict().noise(),
                Ranges.lower(assessment.verdict().verdict()),
                Ranges.lower(assessment.verdict().severity()),
                assessment.verdict().reason(),
                assessment.acceptedBy() != null,
                Ranges.lower(assessment.verdict().decidedBy()),
                replies(assessment.replies()),
                assessment.asked(),
                Ranges.counts(sampled == null ? null : sampled.counts()),
                sampled == null ? null : sampled(sampled),
                assessment.gates() ? null : Boolean.FALSE);
    }

    /** Returns the metric as a range; null if the answers have no order. */
    private static @Nullable ValueRange ordered(Assessment assessment, Function<Shift, Bounded> metric) {
        return assessment.question().answers().isOrdered() ? range(assessment.shift(), metric) : null;
    }

    private static @Nullable ValueRange range(@Nullable Shift shift, Function<Shift, Bounded> metric) {
        return shift == null ? null : Ranges.of(metric.apply(shift));
    }

    private static @Nullable RepliesRow replies(@Nullable ReplyShift replies) {
        return replies == null
                ? null
                : new RepliesRow(
                        Ranges.of(replies.tv()), Ranges.of(replies.onScale()), replies.baseMass(), replies.mass());
    }

    private static ShiftRow.Sampled sampled(SampledEvidence evidence) {
        SampledShift shift = evidence.shift();
        return new ShiftRow.Sampled(
                shift.samples(),
                evidence.look(),
                evidence.needed(),
                shift.g(),
                shift.test().p(),
                shift.test().method(),
                shift.test().rearrangements(),
                evidence.holm(),
                evidence.family(),
                shift.tvNullMean(),
                shift.jsdCorrected());
    }

    static ControlsRow controls(CandidateControls controls) {
        ControlContrast contrast = controls.contrast();
        return new ControlsRow(
                controls.candidate().name(),
                controls.controls().stream().map(RatingRows::control).toList(),
                contrast == null
                        ? null
                        : new ControlsRow.Contrast(
                                contrast.difference(),
                                contrast.test().p(),
                                contrast.test().method(),
                                contrast.test().rearrangements()));
    }

    private static ControlsRow.Control control(Assessment assessment) {
        Shift shift = assessment.shift();
        SampledEvidence sampled = assessment.sampled();
        return new ControlsRow.Control(
                assessment.question().id(),
                range(shift, Shift::tv),
                ordered(assessment, Shift::w1),
                ordered(assessment, Shift::meanShift),
                assessment.verdict().noise(),
                Ranges.lower(assessment.verdict().verdict()),
                Ranges.lower(assessment.verdict().severity()),
                assessment.verdict().reason(),
                assessment.acceptedBy() != null,
                Ranges.lower(assessment.verdict().decidedBy()),
                replies(assessment.replies()),
                assessment.asked(),
                Ranges.counts(sampled == null ? null : sampled.counts()));
    }

    static PairRow pair(CandidatePair pair) {
        return new PairRow(
                pair.question().id(),
                pair.first().name(),
                pair.second().name(),
                Ranges.lower(pair.method()),
                Ranges.of(pair.tv()),
                pair.question().answers().isOrdered() ? Ranges.of(pair.w1()) : null,
                pair.question().answers().isOrdered() ? Ranges.of(pair.meanShift()) : null,
                pair.nearness() == null ? null : Ranges.lower(pair.nearness()));
    }

    /** Returns the record of a direction. Only directions from base are compared with noise, because every candidate starts from base. */
    static IndexRow index(Direction direction, String base) {
        DirectionIndex index = direction.index();
        boolean fromBase = direction.against().name().equals(base);
        return new IndexRow(
                direction.model().name(),
                direction.against().name(),
                index.values().size(),
                Ranges.of(index.mean()),
                Ranges.of(direction.resampled().bootstrap()),
                direction.resampled().signFlip().p(),
                Ranges.of(index.identification()),
                fromBase ? (Double) index.noiseNull() : null,
                fromBase ? (Double) index.dilution() : null,
                Direction.MARGIN,
                direction.equivalence());
    }

    static InteractionRow interaction(ContextInteraction interaction) {
        return new InteractionRow(
                interaction.candidate().name(),
                interaction.question().id(),
                interaction.against().id(),
                Ranges.lower(interaction.method()),
                Ranges.of(interaction.interaction().size()),
                interaction.question().answers().isOrdered()
                        ? Ranges.orNull(interaction.interaction().meanShift())
                        : null,
                interaction.noise(),
                Ranges.lower(interaction.verdict()),
                null);
    }
}
