package dev.plumbline.gate;

/**
 * What a rule says of one shift.
 *
 * @param verdict the answer
 * @param severity how far it moved; NONE unless drifted
 * @param noise total variation that noise alone can make, in 0..1
 * @param reason the answer in words, with the remedy where it is inconclusive
 */
public record RatingVerdict(Verdict verdict, Severity severity, double noise, String reason) {}
