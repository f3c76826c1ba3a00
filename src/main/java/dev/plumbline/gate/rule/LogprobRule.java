package dev.plumbline.gate.rule;

import static dev.plumbline.gate.rule.RatingVerdict.say;

import dev.plumbline.gate.baseline.DecidedBy;
import dev.plumbline.measure.Rating;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.NumericNoise;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.stats.sample.ReplyShift;
import dev.plumbline.stats.sample.SampledPower;
import dev.plumbline.stats.sample.Tails;
import dev.plumbline.suite.AnswerSampling;
import dev.plumbline.suite.GateSettings;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Decides the verdict on a shift between two ratings by token probabilities, which have no sampling noise. Widens the bounds from truncation by the
 * larger of numeric and measured noise. The verdict is drifted if the bounds lie above the tolerated total variation, within if they lie below, else
 * inconclusive.
 */
final class LogprobRule {
    private final GateSettings settings;
    private final AnswerSampling sampling;
    private final Tails tails;

    /**
     * The rule of a suite.
     *
     * @param sampling the settings for sampled answers, for the advice to sample instead
     * @param questions the number of questions that would be judged together if answers were sampled, at least 1
     */
    LogprobRule(GateSettings settings, AnswerSampling sampling, int questions) {
        this.settings = settings;
        this.sampling = sampling;
        this.tails = Tails.of(settings.alpha(), questions, sampling.looks().size());
    }

    /**
     * Judges one shift. The noise is the larger of rounding noise and the noise between repeats of one model.
     *
     * @param shift the shift of the answers on the scale, or null if a model gave none
     * @param replies the shift of all replies
     */
    RatingVerdict judge(Rating candidate, Rating base, @Nullable Shift shift, ReplyShift replies, double repeatNoise) {
        double numeric = NumericNoise.floor(candidate.seen(), candidate.logitStep(), base.seen(), base.logitStep());
        double noise = Math.max(numeric, repeatNoise);
        double delta = settings.delta();
        Shift answers = FormatGuard.hasEnough(replies, settings) ? shift : null;
        if (replies.onScale().low() - noise > delta) {
            return drifted(
                    answers,
                    noise,
                    say(
                            "drifted (format): at least %.3f more of the probability %s than in base, %.2f is tolerated",
                            replies.onScale().low(),
                            replies.mass() < replies.baseMass() ? "left the scale" : "is on the scale",
                            delta),
                    DecidedBy.FORMAT);
        }
        if (answers != null && answers.tv().low() - noise > delta) {
            return drifted(
                    answers,
                    noise,
                    say(
                            "drifted: at least %.3f of the answers moved, %.2f is tolerated (noise %.3f)",
                            answers.tv().low(), delta, noise),
                    DecidedBy.TV);
        }
        Bounded all = replies.tv();
        if (all.low() - noise > delta) {
            return drifted(
                    answers,
                    noise,
                    say(
                            "drifted (format): at least %.3f of the replies moved or left the scale, %.2f is tolerated (noise %.3f)",
                            all.low(), delta, noise),
                    DecidedBy.FORMAT);
        }
        if (answers == null) {
            return FormatGuard.tooLittle(replies, settings, noise, "of the probability");
        }
        Bounded tv = answers.tv();
        if (tv.high() + noise > delta) {
            return RatingVerdict.inconclusive(
                    noise, undecided(candidate, base, tv, noise, repeatNoise > numeric), DecidedBy.TV);
        }
        if (all.high() + noise > delta) {
            return RatingVerdict.inconclusive(
                    noise,
                    say(
                            "inconclusive: at most %.3f of the answers moved, but between %.3f and %.3f of the replies moved or left the"
                                    + " scale (noise %.3f), %.2f is tolerated; ask for more top-logprobs%s",
                            tv.high(), all.low(), all.high(), noise, delta, orSample(base)),
                    DecidedBy.FORMAT);
        }
        return RatingVerdict.within(
                noise,
                say(
                        "within: at most %.3f of the answers moved, %.2f is tolerated (noise %.3f)",
                        tv.high(), delta, noise));
    }

    /** Returns the verdict "drifted". If too few replies are on the scale, W1 is useless, so the share off the scale decides the severity. */
    private RatingVerdict drifted(@Nullable Shift answers, double noise, String reason, DecidedBy decidedBy) {
        boolean major = answers == null || answers.w1().low() > settings.deltaW1();
        return RatingVerdict.drifted(major, noise, reason, decidedBy);
    }

    private String undecided(Rating candidate, Rating base, Bounded tv, double noise, boolean measured) {
        double open = Math.max(candidate.seen().undecided(), base.seen().undecided());
        String range = say(
                "inconclusive: between %.3f and %.3f of the answers moved (noise %.3f), %.2f is tolerated; ",
                tv.low(), tv.high(), noise, settings.delta());
        if (tv.high() - tv.low() > noise && open > candidate.seen().unseenMass()) {
            return range
                    + say(
                            "%.2f of the probability is on tokens that may begin several answers, and the reply does not show which:"
                                    + " raise rating.max-tokens%s",
                            open, orSample(base));
        }
        if (tv.high() - tv.low() > noise) {
            int came = candidate.alternatives().size();
            if (came > 0 && came < candidate.topLogprobs()) {
                return range
                        + say(
                                "the host returned %d of %d alternatives asked for, which hides up to %.2f of the probability:"
                                        + " use a host that returns more%s",
                                came, candidate.topLogprobs(), candidate.seen().unseenMass(), orSample(base));
            }
            return range
                    + say(
                            "the %d alternatives asked for hide up to %.2f of the probability: ask for more top-logprobs%s",
                            candidate.topLogprobs(), candidate.seen().unseenMass(), orSample(base));
        }
        if (measured) {
            return range
                    + "the shift is within what repeats of one model differ by: steady the endpoint and repeat 'plumbline doctor'"
                    + orSample(base);
        }
        return range
                + "the shift is within numeric noise of what is tolerated: repeat with a provider of higher precision"
                + orSample(base);
    }

    /**
     * Returns the advice to sample answers, with the number of samples at which an unchanged model gets the verdict "within" with power 0.8. Returns
     * an empty text if 20,000 samples are too few.
     */
    private String orSample(Rating base) {
        OptionalInt enough =
                SampledPower.enough(base.seen().conditional(), sampling.baseSamples(), tails, settings.delta());
        return enough.isPresent() ? say(", or sample about %d answers", enough.getAsInt()) : "";
    }
}
