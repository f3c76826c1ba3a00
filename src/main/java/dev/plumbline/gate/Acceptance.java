package dev.plumbline.gate;

import dev.plumbline.text.Printable;
import java.time.LocalDate;
import java.util.Locale;

/**
 * How a baseline entry stands to what its cell reads now: an entry accepts what somebody looked at, and nothing that has moved since.
 *
 * @param standing whether it accepts the shift, and why not
 * @param words the standing as one clause, for a reader who has not seen the entry
 */
record Acceptance(Standing standing, BaselineEntry entry, String words) {
    /** Entries are written with four decimals, and what was just accepted has to be covered at tolerance 0, too. */
    private static final double ROUNDING = 0.5e-4 + 1e-9;

    /** What can have become of an entry. */
    enum Standing {
        ACCEPTS,
        MOVED_FURTHER,
        MOVED_BACK,
        NOT_NEEDED,
        EXPIRED
    }

    /**
     * Holds an entry against a reading of its cell.
     *
     * @param width the scale's length in points, by which a tolerance of total variation becomes one of W1
     */
    static Acceptance of(BaselineEntry entry, ShiftReading now, int width, LocalDate today) {
        if (!entry.appliesOn(today)) {
            return new Acceptance(Standing.EXPIRED, entry, expired(entry));
        }
        double tv = now.tv().value();
        if (now.verdict() == Verdict.WITHIN) {
            String words = say("now %.3f and within: moved back, the entry no longer applies", tv);
            return new Acceptance(Standing.NOT_NEEDED, entry, before(entry, "") + words);
        }
        double allowed = Math.max(entry.tolerance(), now.noise()) + ROUNDING;
        if (Math.abs(tv - entry.tv()) > allowed) {
            return moved(entry, before(entry, ""), entry.tv(), tv, "");
        }
        double allowedPoints = Math.max(entry.tolerance(), now.noise()) * width + ROUNDING;
        if (Math.abs(now.w1() - entry.w1()) > allowedPoints) {
            return moved(entry, before(entry, say("W1 %.3f and ", entry.w1())), entry.w1(), now.w1(), " points");
        }
        return new Acceptance(Standing.ACCEPTS, entry, before(entry, "") + say("now %.3f", tv));
    }

    /** What is said of an entry past its last day. */
    static String expired(BaselineEntry entry) {
        return before(entry, "") + "expired after " + entry.expires();
    }

    private static Acceptance moved(BaselineEntry entry, String before, double was, double is, String unit) {
        String way = is > was ? "moved further" : "moved back";
        String words = before + say("now %.3f%s: %s by %.3f", is, unit, way, Math.abs(is - was));
        return new Acceptance(is > was ? Standing.MOVED_FURTHER : Standing.MOVED_BACK, entry, words);
    }

    private static String before(BaselineEntry entry, String more) {
        return say("accepted at %s%.3f on %s by %s; ", more, entry.tv(), entry.date(), Printable.line(entry.by()));
    }

    private static String say(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
