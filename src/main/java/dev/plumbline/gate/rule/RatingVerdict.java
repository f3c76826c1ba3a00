package dev.plumbline.gate.rule;

import dev.plumbline.gate.baseline.DecidedBy;
import dev.plumbline.gate.baseline.Severity;
import dev.plumbline.gate.baseline.Verdict;

/**
 * A rule's verdict on one shift.
 *
 * @param verdict the answer
 * @param severity how far it moved; NONE unless drifted
 * @param noise total variation that noise alone can make, in 0..1
 * @param reason the answer in words, with the remedy if it is inconclusive
 * @param decidedBy the measurement that the answer follows from
 */
public record RatingVerdict(Verdict verdict, Severity severity, double noise, String reason, DecidedBy decidedBy) {
    /** A verdict from the answers on the scale. */
    public RatingVerdict(Verdict verdict, Severity severity, double noise, String reason) {
        this(verdict, severity, noise, reason, DecidedBy.TV);
    }
}
