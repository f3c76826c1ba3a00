package dev.plumbline.gate.rule;

import static dev.plumbline.gate.rule.RatingVerdict.say;

import dev.plumbline.gate.baseline.DecidedBy;
import dev.plumbline.measure.Rating;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.sample.ReplyShift;
import dev.plumbline.stats.sample.SampledShift;
import dev.plumbline.suite.AnswerSampling;
import dev.plumbline.suite.GateSettings;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Decides the verdict on a shift between two sampled ratings (ADR 0022). The verdict is drifted if the lower limit of total variation, which holds
 * over the family and the looks, exceeds the tolerated shift. The verdict is within if the upper limit does not exceed the tolerated shift, else
 * inconclusive.
 */
final class SampledRule {
    private final GateSettings settings;
    private final AnswerSampling sampling;

    SampledRule(GateSettings settings, AnswerSampling sampling) {
        this.settings = settings;
        this.sampling = sampling;
    }

    /**
     * Returns the change of the share of replies on the scale. The limits are corrected for the family like the tests, because each question has this
     * comparison too.
     *
     * @param family the number of sampled questions
     */
    ReplyShift replies(Rating candidate, Rating base, int family) {
        return ReplyShift.sampled(
                offScale(candidate),
                candidate.samples(),
                offScale(base),
                base.samples(),
                settings.alpha() / ((double) family * sampling.looks().size()));
    }

    /**
     * Judges one shift.
     *
     * @param missing the planned answers that were not received, in words; null if all were received
     * @param evidence the evidence from the answers on the scale, or null if a model gave none
     */
    RatingVerdict judge(ReplyShift replies, @Nullable String missing, @Nullable SampledEvidence evidence) {
        double delta = settings.delta();
        Bounded format = replies.onScale();
        SampledEvidence answers = FormatGuard.hasEnough(replies, settings) ? evidence : null;
        double noise = evidence == null ? 0 : evidence.shift().tvNullMean();
        if (format.low() > delta) {
            boolean major = answers == null || answers.intervals().w1().low() > settings.deltaW1();
            return RatingVerdict.drifted(
                    major,
                    noise,
                    say(
                            "drifted (format): %.2f more of the sampled answers %s than in base, at least %.2f; %.2f is tolerated",
                            format.value(),
                            replies.mass() < replies.baseMass() ? "left the scale" : "are on the scale",
                            format.low(),
                            delta),
                    DecidedBy.FORMAT);
        }
        if (answers == null) {
            return FormatGuard.tooLittle(replies, settings, noise, "of the sampled answers");
        }
        SampledShift shift = answers.shift();
        Bounded tv = answers.intervals().tv();
        if (!answers.isEnough()) {
            return RatingVerdict.inconclusive(
                    noise,
                    say(
                                    "inconclusive: %d answers%s were sampled, %d are needed; ",
                                    shift.samples(),
                                    Math.min(replies.mass(), replies.baseMass()) < 1 ? " on the scale" : "",
                                    answers.needed())
                            + (missing == null
                                    ? say("set 'samples' under 'rating' to %d or more", answers.needed())
                                    : missing),
                    DecidedBy.TV);
        }
        if (tv.low() > delta) {
            return drifted(
                    answers,
                    say(
                            "drifted: at least %.3f of the answers moved, %.2f is tolerated (%d answers sampled, limit holds over %d question%s)",
                            tv.low(), delta, shift.samples(), answers.family(), answers.family() == 1 ? "" : "s"));
        }
        if (tv.high() <= delta && format.high() > delta) {
            return RatingVerdict.inconclusive(
                    noise,
                    say(
                            "inconclusive: at most %.3f of the answers moved, but up to %.2f more or fewer are on the scale, %.2f is tolerated;"
                                    + " sample more answers",
                            tv.high(), format.high(), delta),
                    DecidedBy.FORMAT);
        }
        if (tv.high() <= delta) {
            return RatingVerdict.within(
                    shift.tvNullMean(),
                    say(
                            "within: at most %.3f of the answers moved, %.2f is tolerated (%d answers sampled)",
                            tv.high(), delta, shift.samples()));
        }
        return RatingVerdict.inconclusive(noise, between(answers, tv), DecidedBy.TV);
    }

    private static int offScale(Rating rating) {
        return rating.samples()
                - rating.counts().values().stream().mapToInt(Integer::intValue).sum();
    }

    private String between(SampledEvidence evidence, Bounded tv) {
        String range = say(
                "inconclusive: between %.3f and %.3f of the answers moved (%d sampled), %.2f is tolerated; ",
                tv.low(), tv.high(), evidence.shift().samples(), settings.delta());
        OptionalInt next = sampling.lookAfter(sampling.samples());
        return next.isPresent()
                ? range + say("the next look of the schedule is at %d samples: set 'samples' to it", next.getAsInt())
                : range
                        + "no look is left: accept it, tolerate more or less, or declare a longer schedule of 'looks' before sampling again";
    }

    private RatingVerdict drifted(SampledEvidence evidence, String reason) {
        boolean major = evidence.intervals().w1().low() > settings.deltaW1();
        return RatingVerdict.drifted(major, evidence.shift().tvNullMean(), reason, DecidedBy.TV);
    }
}
