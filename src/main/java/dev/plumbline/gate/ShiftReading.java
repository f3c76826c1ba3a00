package dev.plumbline.gate;

import dev.plumbline.stats.Bounded;
import org.jspecify.annotations.Nullable;

/**
 * What a baseline holds an entry against, and what it is written from: one candidate's shift on one question, or in how
 * it explains one given answer.
 *
 * @param answer the given answer whose explanations it is about, or null where it is about the rating itself
 * @param tv total variation with what it can be, in 0..1
 * @param w1 W1 in scale points, 0 or more; 0 for explanations
 * @param noise total variation that noise alone can make, in 0..1
 * @param samples how many samples {@code tv} rests on, or 0 where it was read from token probabilities
 * @param verdict what the gate says of it without a baseline
 */
public record ShiftReading(
        String question,
        @Nullable Integer answer,
        String model,
        Bounded tv,
        double w1,
        double noise,
        int samples,
        Verdict verdict) {}
