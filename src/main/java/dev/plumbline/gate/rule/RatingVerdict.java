package dev.plumbline.gate.rule;

import dev.plumbline.gate.baseline.DecidedBy;
import dev.plumbline.gate.baseline.Severity;
import dev.plumbline.gate.baseline.Verdict;
import java.util.Locale;

/**
 * A rule's verdict on one shift.
 *
 * @param verdict drifted, within or inconclusive
 * @param severity how far the question moved; NONE unless drifted
 * @param noise total variation that noise alone can cause, in 0..1
 * @param reason the verdict in words, with the remedy if the verdict is inconclusive
 * @param decidedBy the measurement that decides the verdict
 */
public record RatingVerdict(Verdict verdict, Severity severity, double noise, String reason, DecidedBy decidedBy) {
    /** A verdict from the answers on the scale. */
    public RatingVerdict(Verdict verdict, Severity severity, double noise, String reason) {
        this(verdict, severity, noise, reason, DecidedBy.TV);
    }

    static RatingVerdict within(double noise, String reason) {
        return new RatingVerdict(Verdict.WITHIN, Severity.NONE, noise, reason);
    }

    static RatingVerdict inconclusive(double noise, String reason, DecidedBy decidedBy) {
        return new RatingVerdict(Verdict.INCONCLUSIVE, Severity.NONE, noise, reason, decidedBy);
    }

    static RatingVerdict drifted(boolean major, double noise, String reason, DecidedBy decidedBy) {
        return new RatingVerdict(Verdict.DRIFTED, major ? Severity.MAJOR : Severity.MINOR, noise, reason, decidedBy);
    }

    /** Returns the same verdict with a clause appended to its reason. */
    RatingVerdict and(String clause) {
        return new RatingVerdict(verdict, severity, noise, reason + "; " + clause, decidedBy);
    }

    /** Formats a part of a reason with the same number format in every locale. */
    static String say(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }
}
