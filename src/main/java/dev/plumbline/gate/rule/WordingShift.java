package dev.plumbline.gate.rule;

import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Distribution;
import dev.plumbline.stats.distribution.NumericNoise;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.stats.distribution.UnitScale;
import dev.plumbline.suite.Variant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question's shift in one wording, candidate against base in the same words.
 *
 * @param variant the wording, or null for the suite's own
 * @param shift the candidate's mean answer minus base's on the line 0..1; the sign is reversed back for a reversed wording
 * @param w1 how far answers moved on that line, 0..1
 * @param tv the share of answers that moved, with the bounds from truncation
 * @param noise the TV that rounding alone can cause
 * @param sampled whether the shift was counted from sampled answers
 * @param base the distribution of base's answers, in the order of the original scale even for a reversed wording
 */
public record WordingShift(
        @Nullable Variant variant,
        double shift,
        double w1,
        Bounded tv,
        double noise,
        boolean sampled,
        Distribution base) {
    /** Compares two ratings in one wording; returns empty if either could not be read or if their methods differ. */
    static Optional<WordingShift> of(WordedRatings worded) {
        if (worded.base() instanceof Outcome.Measured<Rating> b
                && worded.candidate() instanceof Outcome.Measured<Rating> c
                && b.value().method() == c.value().method()) {
            return Optional.of(of(worded.variant(), b.value(), c.value()));
        }
        return Optional.empty();
    }

    private static WordingShift of(@Nullable Variant variant, Rating base, Rating candidate) {
        boolean reversed = variant != null && variant.reversed();
        Distribution b = base.seen().conditional();
        Distribution c = candidate.seen().conditional();
        return new WordingShift(
                variant,
                UnitScale.mean(c, reversed) - UnitScale.mean(b, reversed),
                UnitScale.w1(c, b),
                Shift.tv(candidate.seen(), base.seen()),
                NumericNoise.floor(candidate.seen(), candidate.logitStep(), base.seen(), base.logitStep()),
                base.method() == RatingMethod.SAMPLED,
                reversed ? b.mirrored() : b);
    }

    /** Returns whether the scale of the wording is reversed. */
    boolean reversed() {
        return variant != null && variant.reversed();
    }
}
