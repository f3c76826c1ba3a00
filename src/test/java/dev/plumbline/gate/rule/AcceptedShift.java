package dev.plumbline.gate.rule;

import dev.plumbline.gate.baseline.BaselineEntry;
import dev.plumbline.gate.baseline.ShiftTraits;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An entry that accepts 0.4 of "tea" by "tuned", written down one deviation at a time. */
public record AcceptedShift(
        String profile,
        String base,
        String model,
        String question,
        @Nullable Integer answer,
        double tv,
        double w1,
        double tolerance,
        String reason,
        String by,
        @Nullable LocalDate expires) {
    public static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    public AcceptedShift() {
        this("local", "plain", "tuned", "tea", null, 0.4, 1.5, 0.02, "meant to", "Ada", null);
    }

    public AcceptedShift in(String other) {
        return new AcceptedShift(other, base, model, question, answer, tv, w1, tolerance, reason, by, expires);
    }

    public AcceptedShift against(String other) {
        return new AcceptedShift(profile, other, model, question, answer, tv, w1, tolerance, reason, by, expires);
    }

    public AcceptedShift by(String candidate, String question) {
        return new AcceptedShift(profile, base, candidate, question, answer, tv, w1, tolerance, reason, by, expires);
    }

    /** Explanations, which have no W1. */
    public AcceptedShift explaining(int other) {
        return new AcceptedShift(profile, base, model, question, other, tv, 0, tolerance, reason, by, expires);
    }

    public AcceptedShift at(double tv, double w1) {
        return new AcceptedShift(profile, base, model, question, answer, tv, w1, tolerance, reason, by, expires);
    }

    public AcceptedShift tolerating(double other) {
        return new AcceptedShift(profile, base, model, question, answer, tv, w1, other, reason, by, expires);
    }

    public AcceptedShift saying(String reason, String by) {
        return new AcceptedShift(profile, base, model, question, answer, tv, w1, tolerance, reason, by, expires);
    }

    public AcceptedShift until(LocalDate day) {
        return new AcceptedShift(profile, base, model, question, answer, tv, w1, tolerance, reason, by, day);
    }

    public BaselineEntry entry() {
        return entry(null);
    }

    public BaselineEntry entry(@Nullable ShiftTraits traits) {
        return new BaselineEntry(
                profile, base, model, question, answer, tv, w1, tv, tv, null, tolerance, reason, by, DAY, expires,
                traits, null);
    }
}
