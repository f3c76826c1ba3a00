package dev.plumbline.report;

import dev.plumbline.gate.AnswerCounts;
import dev.plumbline.gate.Assessment;
import dev.plumbline.gate.SampledEvidence;
import dev.plumbline.measure.Method;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.stats.Distribution;
import dev.plumbline.stats.ReplyShift;
import dev.plumbline.stats.SampledShift;
import dev.plumbline.stats.Shift;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The sections {@code ratings} and {@code shifts} of {@code results.json}. */
final class RatingsJson {
    private RatingsJson() {}

    static Map<String, Object> rating(RatingResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("question", result.question().id());
        json.put("model", result.model().name());
        if (result.outcome() instanceof Outcome.Unscored<Rating> unscored && unscored.shown() != null) {
            Rating shown = unscored.shown();
            missing(json, "unscored", unscored.reason());
            json.put("method", RangeJson.lower(shown.method()));
            masses(json, shown);
            return json;
        }
        return result.outcome()
                .fold(
                        rating -> measured(json, rating),
                        reason -> missing(json, "unscored", reason),
                        reason -> missing(json, "failed", reason));
    }

    private static Map<String, Object> missing(Map<String, Object> json, String outcome, String reason) {
        json.put("outcome", outcome);
        json.put("reason", reason);
        return json;
    }

    private static Map<String, Object> measured(Map<String, Object> json, Rating rating) {
        json.put("outcome", "measured");
        json.put("method", RangeJson.lower(rating.method()));
        Distribution conditional = rating.seen().conditional();
        Map<String, Object> probabilities = new LinkedHashMap<>();
        for (int answer = conditional.min(); answer <= conditional.max(); answer++) {
            probabilities.put(String.valueOf(answer), conditional.p(answer));
        }
        json.put("probabilities", probabilities);
        masses(json, rating);
        return json;
    }

    private static void masses(Map<String, Object> json, Rating rating) {
        json.put("mass", rating.seen().mass());
        json.put("nonScaleMass", rating.seen().nonScaleMass());
        json.put("unseenMass", rating.seen().unseenMass());
        json.put("undecided", rating.seen().undecided());
        json.put("cut", rating.seen().cut());
        json.put("readAs", readAs(rating));
        if (!rating.seen().isOneToken()) {
            json.put("open", rating.seen().open());
        }
        json.put("topLogprobs", rating.topLogprobs());
        json.put("logitStep", rating.logitStep());
        json.put("samples", rating.method() == Method.SAMPLED ? rating.samples() : null);
    }

    /** The positions of the reply that the distribution was read from, counted from 1; empty where it was counted. */
    private static List<Integer> readAs(Rating rating) {
        return IntStream.rangeClosed(1, rating.positions().size()).boxed().toList();
    }

    static Map<String, Object> shift(Assessment assessment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("question", assessment.question().id());
        json.put("model", assessment.candidate().name());
        Shift shift = assessment.shift();
        json.put("tv", shift == null ? null : RangeJson.of(shift.tv()));
        json.put("w1", shift == null ? null : RangeJson.of(shift.w1()));
        json.put("jsd", shift == null ? null : RangeJson.of(shift.jsd()));
        json.put("hellinger", shift == null ? null : RangeJson.of(shift.hellinger()));
        json.put("meanShift", shift == null ? null : RangeJson.of(shift.meanShift()));
        json.put("entropyShift", shift == null ? null : RangeJson.of(shift.entropyShift()));
        json.put("pBaseMode", shift == null ? null : RangeJson.of(shift.pBaseMode()));
        json.put("directionality", shift == null ? null : shift.directionality());
        json.put("baseMode", shift == null ? List.of() : shift.baseMode());
        json.put("mode", shift == null ? List.of() : shift.mode());
        json.put("noise", assessment.verdict().noise());
        json.put("verdict", RangeJson.lower(assessment.verdict().verdict()));
        json.put("severity", RangeJson.lower(assessment.verdict().severity()));
        json.put("reason", assessment.verdict().reason());
        json.put("accepted", assessment.acceptedBy() != null);
        decision(json, assessment);
        SampledEvidence sampled = assessment.sampled();
        json.put("sampled", sampled == null ? null : sampled(sampled));
        return json;
    }

    /** Which measurement decides, and what a baseline entry is held against beside the size of the shift. */
    static void decision(Map<String, Object> json, Assessment assessment) {
        json.put("decidedBy", RangeJson.lower(assessment.verdict().decidedBy()));
        ReplyShift replies = assessment.replies();
        json.put("replies", replies == null ? null : replies(replies));
        json.put("asked", assessment.asked());
        SampledEvidence sampled = assessment.sampled();
        if (sampled != null) {
            json.put("counts", counts(sampled.counts()));
        }
    }

    /** What a sampled shift was counted from, for the entry that may accept it. */
    static Map<String, Object> counts(AnswerCounts counts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("candidate", counts.candidate());
        json.put("base", counts.base());
        return json;
    }

    private static Map<String, Object> replies(ReplyShift replies) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tv", RangeJson.of(replies.tv()));
        json.put("onScale", RangeJson.of(replies.onScale()));
        json.put("baseMass", replies.baseMass());
        json.put("mass", replies.mass());
        return json;
    }

    /** The test behind a sampled shift, whose ranges are intervals and no bounds. */
    private static Map<String, Object> sampled(SampledEvidence evidence) {
        SampledShift shift = evidence.shift();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("samples", shift.samples());
        json.put("needed", evidence.needed());
        json.put("g", shift.g());
        RangeJson.put(json, shift.test());
        json.put("holm", evidence.holm());
        json.put("family", evidence.family());
        json.put("tvNullMean", shift.tvNullMean());
        json.put("jsdCorrected", shift.jsdCorrected());
        return json;
    }
}
