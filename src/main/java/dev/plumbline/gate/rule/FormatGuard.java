package dev.plumbline.gate.rule;

import static dev.plumbline.gate.rule.RatingVerdict.say;

import dev.plumbline.gate.baseline.DecidedBy;
import dev.plumbline.stats.sample.ReplyShift;
import dev.plumbline.suite.GateSettings;

/** Checks whether enough of the replies are on the scale for a verdict from the answers on it. */
final class FormatGuard {
    private FormatGuard() {}

    /** Returns whether both models have at least the least mass on the scale. */
    static boolean hasEnough(ReplyShift replies, GateSettings settings) {
        return Math.min(replies.mass(), replies.baseMass()) >= settings.leastMass();
    }

    /**
     * Returns the verdict on a shift with too little probability on the scale.
     *
     * @param of the whole that the mass is a share of, such as {@code of the probability}
     */
    static RatingVerdict tooLittle(ReplyShift replies, GateSettings settings, double noise, String of) {
        boolean candidate = replies.mass() < settings.leastMass();
        boolean base = replies.baseMass() < settings.leastMass();
        String reason = say(
                "inconclusive: %s %s %s on the scale, a verdict needs %.2f (gate.least-mass); word the question so that models answer it"
                        + " with a number alone",
                candidate
                        ? say("%.2f", replies.mass()) + (base ? say(" and %.2f", replies.baseMass()) : "")
                        : say("%.2f", replies.baseMass()),
                of,
                candidate ? base ? "of the candidate and of base are" : "of the candidate is" : "of base is",
                settings.leastMass());
        return RatingVerdict.inconclusive(noise, reason, DecidedBy.LEAST_MASS);
    }
}
