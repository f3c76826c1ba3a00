package dev.plumbline.gate.baseline;

import dev.plumbline.stats.distribution.Bounded;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A measured shift that baseline entries are compared with and written from: one candidate's shift on one question, or in its explanations
 * of one given answer.
 *
 * @param answer the given answer whose explanations it is about, or null if it is about the rating itself
 * @param tv total variation of the answers on the scale, or of categories, with what it can be, in 0..1; null if no answer is on the scale
 * @param replies total variation of all replies, in 0..1; null for explanations
 * @param w1 W1 in scale points, 0 or more; 0 for explanations, and if no answer is on the scale
 * @param noise total variation that noise alone can make, in 0..1
 * @param samples how many samples {@code tv} rests on, or 0 if it was read from token probabilities
 * @param verdict what the gate says of it without a baseline
 * @param reader the reader of open replies whose values it is about, or null; then {@code tv} may be a difference of means and be above 1
 * @param traits what moved, or null if results of an older version do not report it
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

    /** Returns the total variation that the verdict follows from. */
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
