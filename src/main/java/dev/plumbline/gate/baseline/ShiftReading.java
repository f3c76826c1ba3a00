package dev.plumbline.gate.baseline;

import dev.plumbline.stats.distribution.Bounded;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A measured shift of one candidate, on one question or in the explanations of one given answer. Baseline entries are compared with such shifts and
 * written from them.
 *
 * @param answer the given answer whose explanations were measured, or null if the shift is not of explanations
 * @param tv total variation of the answers on the scale, or of categories, with its bounds, in 0..1; null if no answer is on the scale
 * @param replies total variation of all replies, in 0..1; null for explanations
 * @param w1 W1 in scale points, 0 or more; 0 for explanations, and if no answer is on the scale
 * @param noise total variation that noise alone can cause, in 0..1
 * @param samples the number of samples from which {@code tv} was computed, or 0 if {@code tv} was computed from token probabilities
 * @param verdict the gate's verdict without a baseline
 * @param reader the reader whose values were measured, or null; with a reader, {@code tv} may be a difference of means and exceed 1
 * @param traits the traits of the shift besides its size, or null if the results are of an older version, which lack them
 */
public record ShiftReading(
        String question,
        @Nullable Integer answer,
        String model,
        @Nullable Bounded tv,
        @Nullable Bounded replies,
        double w1,
        double noise,
        int samples,
        Verdict verdict,
        @Nullable ShiftTraits traits,
        @Nullable String reader) {
    public ShiftReading {
        if (tv == null && replies == null) {
            throw new IllegalArgumentException("a shift needs a total variation");
        }
    }

    /** Returns the total variation that decides the verdict. */
    public Bounded decisive() {
        Bounded own = traits == null ? tv : measured(traits.kind());
        return Objects.requireNonNull(own == null ? tv == null ? replies : tv : own, "checked when it was made");
    }

    /** Returns the total variation of a kind, or null if it was not measured. */
    @Nullable
    Bounded measured(DecidedBy kind) {
        return kind == DecidedBy.FORMAT ? replies : tv;
    }
}
