package dev.plumbline.gate;

import dev.plumbline.measure.Rating;
import dev.plumbline.stats.Bounded;
import dev.plumbline.stats.NumericNoise;
import dev.plumbline.stats.SeenDistribution;
import dev.plumbline.stats.Shift;
import dev.plumbline.suite.GateSettings;
import java.util.Locale;

/**
 * The verdict on a shift between two ratings by token probabilities, which have no sampling noise: the bounds of what truncation hides,
 * widened by the larger of numeric and measured noise, lie beyond the tolerated total variation, inside it, or across it.
 */
final class LogprobRule {
    private final GateSettings settings;

    LogprobRule(GateSettings settings) {
        this.settings = settings;
    }

    /** The noise is the larger of what rounding can make and of what repeats of one model were seen to make. */
    RatingVerdict judge(Rating candidate, Rating base, Shift shift, double repeatNoise) {
        double numeric = NumericNoise.floor(candidate.seen(), candidate.onLattice(), base.seen(), base.onLattice());
        double noise = Math.max(numeric, repeatNoise);
        double delta = settings.delta();
        double formatShift = leastNonScale(candidate.seen()) - mostNonScale(base.seen());
        if (formatShift > delta) {
            return drifted(
                    shift,
                    noise,
                    say(
                            "drifted (format): at least %.3f more of the probability left the scale than in base, %.2f is tolerated",
                            formatShift, delta));
        }
        Bounded tv = shift.tv();
        if (tv.low() - noise > delta) {
            return drifted(
                    shift,
                    noise,
                    say(
                            "drifted: at least %.3f of the answers moved, %.2f is tolerated (noise %.3f)",
                            tv.low(), delta, noise));
        }
        if (tv.high() + noise <= delta) {
            return new RatingVerdict(
                    Verdict.WITHIN,
                    Severity.NONE,
                    noise,
                    say(
                            "within: at most %.3f of the answers moved, %.2f is tolerated (noise %.3f)",
                            tv.high(), delta, noise));
        }
        return new RatingVerdict(
                Verdict.INCONCLUSIVE, Severity.NONE, noise, undecided(candidate, tv, noise, repeatNoise > numeric));
    }

    private RatingVerdict drifted(Shift shift, double noise, String reason) {
        Severity severity = shift.w1().low() > settings.deltaW1() ? Severity.MAJOR : Severity.MINOR;
        return new RatingVerdict(Verdict.DRIFTED, severity, noise, reason);
    }

    private String undecided(Rating candidate, Bounded tv, double noise, boolean measured) {
        String range = say(
                "inconclusive: between %.3f and %.3f of the answers moved (noise %.3f), %.2f is tolerated; ",
                tv.low(), tv.high(), noise, settings.delta());
        if (tv.high() - tv.low() > noise) {
            return range
                    + say(
                            "the %d alternatives asked for hide up to %.2f of the probability: ask for more top-logprobs, or sample 200 answers",
                            candidate.topLogprobs(), candidate.seen().unseenMass());
        }
        if (measured) {
            return range
                    + "the shift is within what repeats of one model differ by: steady the endpoint and repeat 'plumbline doctor', or sample 200 answers";
        }
        return range
                + "the shift is within numeric noise of what is tolerated: repeat with a provider of higher precision, or sample 200 answers";
    }

    /** Seen tokens off the scale, and of the unseen mass what cannot stand on unseen answers. */
    private static double leastNonScale(SeenDistribution seen) {
        int unseenAnswers = seen.max() - seen.min() + 1 - seen.seen().size();
        return seen.nonScaleMass() + Math.max(0, seen.unseenMass() - seen.cut() * unseenAnswers);
    }

    private static double mostNonScale(SeenDistribution seen) {
        return seen.nonScaleMass() + seen.unseenMass();
    }

    private static String say(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
