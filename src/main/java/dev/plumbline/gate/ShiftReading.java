package dev.plumbline.gate;

import dev.plumbline.stats.Bounded;

/**
 * What a baseline holds an entry against, and what it is written from: one candidate's shift on one question.
 *
 * @param tv total variation with what it can be, in 0..1
 * @param w1 W1 in scale points, 0 or more
 * @param noise total variation that noise alone can make, in 0..1
 * @param samples how many samples {@code tv} rests on, or 0 where it was read from token probabilities
 * @param verdict what the gate says of it without a baseline
 */
public record ShiftReading(
        String question, String model, Bounded tv, double w1, double noise, int samples, Verdict verdict) {}
