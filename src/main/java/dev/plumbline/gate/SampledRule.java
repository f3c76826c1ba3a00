package dev.plumbline.gate;

import dev.plumbline.measure.Rating;
import dev.plumbline.stats.Bounded;
import dev.plumbline.stats.Estimate;
import dev.plumbline.stats.Newcombe;
import dev.plumbline.stats.SampledShift;
import dev.plumbline.suite.GateSettings;
import java.util.Locale;

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

    RatingVerdict judge(Rating candidate, Rating base, SampledEvidence evidence) {
        SampledShift shift = evidence.shift();
        Bounded tv = evidence.intervals().tv();
        double delta = settings.delta();
        Estimate format = formatShift(candidate, base, evidence.family());
        if (format.low() > delta) {
            return drifted(
                    evidence,
                    say(
                            "drifted (format): %.2f more of the sampled answers left the scale than in base, at least %.2f; %.2f is tolerated",
                            format.value(), format.low(), delta));
        }
        if (!shift.enoughSamples()) {
            return undecided(
                    evidence,
                    say(
                            "inconclusive: %d answers%s were sampled, %d are needed; set 'samples' under 'rating' to %d or more",
                            shift.samples(),
                            offScale(candidate) + offScale(base) > 0 ? " on the scale" : "",
                            shift.needed(),
                            shift.needed()));
        }
        if (evidence.holm() <= settings.alpha() && tv.low() > delta) {
            return drifted(
                    evidence,
                    say(
                            "drifted: at least %.3f of the answers moved, %.2f is tolerated (%d answers sampled, p = %.2g after Holm over %d)",
                            tv.low(), delta, shift.samples(), evidence.holm(), evidence.family()));
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
        return undecided(evidence, between(evidence, tv));
    }

    /** How many more answers than in base are off the scale; corrected like the tests, since it is one more way to be wrong for each question. */
    private Estimate formatShift(Rating candidate, Rating base, int family) {
        return Newcombe.difference(
                offScale(candidate), candidate.samples(), offScale(base), base.samples(), settings.alpha() / family);
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
        return new RatingVerdict(
                Verdict.INCONCLUSIVE, Severity.NONE, evidence.shift().tvNullMean(), reason);
    }

    private static String say(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }
}
