package dev.plumbline.gate;

import dev.plumbline.measure.Rating;
import dev.plumbline.stats.Bounded;
import dev.plumbline.stats.ReplyShift;
import dev.plumbline.stats.SampledShift;
import dev.plumbline.suite.GateSettings;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a shift between two sampled ratings (statistics.md 4.3): drifted where the permutation test finds a difference after Holm's
 * correction and the corrected lower limit lies beyond the tolerated total variation; within where the upper limit does not; else undecided.
 */
final class SampledRule {
    /** More than this nobody samples for one question, so a larger need is told as "near the limit". */
    private static final double MOST_SAMPLES = 20_000;

    private final GateSettings settings;

    SampledRule(GateSettings settings) {
        this.settings = settings;
    }

    /**
     * How the share of answers on the scale changed; corrected like the tests, since it is one more way to be wrong for each question.
     *
     * @param family how many questions were sampled
     */
    ReplyShift replies(Rating candidate, Rating base, int family) {
        return ReplyShift.sampled(
                offScale(candidate), candidate.samples(), offScale(base), base.samples(), settings.alpha() / family);
    }

    /**
     * Judges one shift.
     *
     * @param evidence of the answers on the scale, or null if a model gave none
     */
    RatingVerdict judge(ReplyShift replies, @Nullable SampledEvidence evidence) {
        double delta = settings.delta();
        Bounded format = replies.onScale();
        SampledEvidence answers = FormatGuard.hasEnough(replies, settings) ? evidence : null;
        double noise = evidence == null ? 0 : evidence.shift().tvNullMean();
        if (format.low() > delta) {
            boolean major = answers == null || answers.intervals().w1().low() > settings.deltaW1();
            return new RatingVerdict(
                    Verdict.DRIFTED,
                    major ? Severity.MAJOR : Severity.MINOR,
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
        if (!shift.enoughSamples()) {
            return undecided(
                    answers,
                    say(
                            "inconclusive: %d answers%s were sampled, %d are needed; set 'samples' under 'rating' to %d or more",
                            shift.samples(),
                            Math.min(replies.mass(), replies.baseMass()) < 1 ? " on the scale" : "",
                            shift.needed(),
                            shift.needed()));
        }
        if (answers.holm() <= settings.alpha() && tv.low() > delta) {
            return drifted(
                    answers,
                    say(
                            "drifted: at least %.3f of the answers moved, %.2f is tolerated (%d answers sampled, p = %.2g after Holm over %d)",
                            tv.low(), delta, shift.samples(), answers.holm(), answers.family()));
        }
        if (tv.high() <= delta && format.high() > delta) {
            return undecided(
                    answers,
                    say(
                            "inconclusive: at most %.3f of the answers moved, but up to %.2f more or fewer are on the scale, %.2f is tolerated;"
                                    + " sample more answers",
                            tv.high(), format.high(), delta),
                    DecidedBy.FORMAT);
        }
        if (tv.high() <= delta) {
            return new RatingVerdict(
                    Verdict.WITHIN,
                    Severity.NONE,
                    shift.tvNullMean(),
                    say(
                            "within: at most %.3f of the answers moved, %.2f is tolerated (%d answers sampled)",
                            tv.high(), delta, shift.samples()));
        }
        return undecided(answers, between(answers, tv));
    }

    private static int offScale(Rating rating) {
        return rating.samples()
                - rating.counts().values().stream().mapToInt(Integer::intValue).sum();
    }

    private String between(SampledEvidence evidence, Bounded tv) {
        String range = say(
                "inconclusive: between %.3f and %.3f of the answers moved (%d sampled, p = %.2g after Holm), %.2f is tolerated; ",
                tv.low(), tv.high(), evidence.shift().samples(), evidence.holm(), settings.delta());
        double needed = needed(evidence.shift().samples(), tv);
        return needed <= MOST_SAMPLES
                ? range + say("sample about %.0f answers", needed)
                : range + "the shift is about as large as what is tolerated: accept it, or tolerate more or less";
    }

    /** The samples at which the limit would reach delta if the reading stayed: intervals narrow with the root of the samples. */
    private double needed(int samples, Bounded tv) {
        double gap = settings.delta() - tv.value();
        double reach = gap > 0 ? tv.high() - tv.value() : tv.value() - tv.low();
        double factor = Math.max(1.5, Math.pow(reach / gap, 2));
        return 50 * Math.ceil(samples * factor / 50);
    }

    private RatingVerdict drifted(SampledEvidence evidence, String reason) {
        Severity severity = evidence.intervals().w1().low() > settings.deltaW1() ? Severity.MAJOR : Severity.MINOR;
        return new RatingVerdict(Verdict.DRIFTED, severity, evidence.shift().tvNullMean(), reason);
    }

    private static RatingVerdict undecided(SampledEvidence evidence, String reason) {
        return undecided(evidence, reason, DecidedBy.TV);
    }

    private static RatingVerdict undecided(SampledEvidence evidence, String reason, DecidedBy decidedBy) {
        return new RatingVerdict(
                Verdict.INCONCLUSIVE, Severity.NONE, evidence.shift().tvNullMean(), reason, decidedBy);
    }

    private static String say(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }
}
