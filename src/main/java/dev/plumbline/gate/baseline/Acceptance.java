package dev.plumbline.gate.baseline;

import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.text.Printable;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a baseline entry compares with its cell's current reading. An entry accepts the shift that was reviewed, but not a later change of this shift.
 *
 * @param standing whether the entry accepts the shift, and the reason if not
 * @param words the standing as one clause that a reader understands without the entry
 */
public record Acceptance(Standing standing, BaselineEntry entry, String words) {
    /** Half a unit of the fourth decimal, to which entries are rounded, so that a new entry with tolerance 0 accepts its own shift. */
    private static final double ROUNDING = 0.5e-4 + 1e-9;

    /** The results of comparing an entry with a reading. */
    public enum Standing {
        ACCEPTS,
        MOVED_FURTHER,
        MOVED_BACK,
        REVERSED,
        OFF_SCALE,
        REWORDED,
        NOT_NEEDED,
        EXPIRED
    }

    /**
     * Compares an entry with a reading of its cell.
     *
     * @param width the length of the scale in points, which converts a tolerance of total variation to a tolerance of W1
     * @param level the error rate of the test whether counts changed, above 0 and below 1
     */
    public static Acceptance of(BaselineEntry entry, ShiftReading now, int width, double level, LocalDate today) {
        if (!entry.appliesOn(today)) {
            return new Acceptance(Standing.EXPIRED, entry, expired(entry));
        }
        if (now.verdict() == Verdict.WITHIN) {
            String words = say(
                    "now %.3f and within: moved back, the entry no longer applies",
                    now.decisive().value());
            return new Acceptance(Standing.NOT_NEEDED, entry, before(entry, "") + words);
        }
        return new Comparison(entry, now, width, level).standing();
    }

    /** Returns the sentence that reports an expired entry. */
    public static String expired(BaselineEntry entry) {
        return before(entry, "") + "expired after " + entry.expires();
    }

    /** A comparison of an entry that has not expired with a reading whose verdict is not "within". */
    private record Comparison(BaselineEntry entry, ShiftReading now, int width, double level) {
        /**
         * Returns the result. If entry and reading both have counts, a change beyond the tolerance is reported only if chance does not explain the
         * change.
         */
        Acceptance standing() {
            Acceptance found = measured();
            AnswerCounts then = counts(entry.traits());
            AnswerCounts today = counts(now.traits());
            boolean moved = found.standing != Standing.ACCEPTS && found.standing != Standing.REWORDED;
            if (!moved || then == null || today == null) {
                return found;
            }
            double p = today.unchanged(then, level);
            return p > level
                    ? new Acceptance(
                            Standing.ACCEPTS,
                            entry,
                            before(entry, "") + say("now %.3f, which chance explains (p = %.2g)", value(), p))
                    : new Acceptance(
                            found.standing, entry, found.words + say(" (p = %.2g, the level is %.2g)", p, level));
        }

        private double value() {
            return now.decisive().value();
        }

        private static @Nullable AnswerCounts counts(@Nullable ShiftTraits traits) {
            return traits == null ? null : traits.counts();
        }

        private boolean isTested() {
            return counts(entry.traits()) != null && counts(now.traits()) != null;
        }

        private double noise() {
            return isTested() ? 0 : now.noise();
        }

        private Acceptance measured() {
            ShiftTraits was = entry.traits();
            ShiftTraits is = now.traits();
            if (was != null && is != null && isReworded(was, is)) {
                return no(Standing.REWORDED, "the words that are asked have changed since, so this is another shift");
            }
            Bounded tv = was == null ? now.tv() : now.measured(was.kind());
            if (tv == null) {
                return no(Standing.OFF_SCALE, "now no answer of the candidate is on the scale");
            }
            if (was != null && is != null && was.mass() != null && is.mass() != null) {
                double allowed = allowed() + chance(was.mass(), is.mass());
                if (Math.abs(is.mass() - was.mass()) > allowed) {
                    return no(
                            Standing.OFF_SCALE,
                            say("then %.3f of the replies were on the scale, now %.3f", was.mass(), is.mass()));
                }
            }
            if (Math.abs(tv.value() - entry.tv()) > allowed()) {
                return moved("", entry.tv(), tv.value(), "");
            }
            if (Math.abs(now.w1() - entry.w1()) > allowedPoints()) {
                return moved(say("W1 %.3f and ", entry.w1()), entry.w1(), now.w1(), " points");
            }
            if (was != null && is != null && was.meanShift() != null && is.meanShift() != null) {
                Acceptance turned = direction(was.meanShift(), is.meanShift());
                if (turned != null) {
                    return turned;
                }
            }
            return new Acceptance(Standing.ACCEPTS, entry, before(entry, "") + say("now %.3f", tv.value()));
        }

        private static boolean isReworded(ShiftTraits was, ShiftTraits is) {
            return was.asked() != null && is.asked() != null && !was.asked().equals(is.asked());
        }

        private double allowed() {
            return Math.max(entry.tolerance(), noise()) + ROUNDING;
        }

        /**
         * Returns the allowed difference in points of the scale. The difference grows as the probability on the scale falls, because distances
         * between the answers on the scale get less certain.
         */
        private double allowedPoints() {
            return Math.max(entry.tolerance(), noise()) * width / onScale() + ROUNDING;
        }

        private double onScale() {
            ShiftTraits was = entry.traits();
            ShiftTraits is = now.traits();
            double then = was == null || was.mass() == null ? 1 : was.mass();
            double today = is == null || is.mass() == null || was == null ? 1 : is.mass();
            return Math.max(1e-6, Math.min(then, today));
        }

        /** Returns three standard errors of the difference of two sampled shares; 0 for token probabilities and for counts that are tested. */
        private double chance(double was, double is) {
            Integer n = entry.n();
            if (n == null || now.samples() == 0 || isTested()) {
                return 0;
            }
            double share = (was + is) / 2;
            return 3 * Math.sqrt(share * (1 - share) * (1.0 / n + 1.0 / now.samples()));
        }

        /**
         * Returns the result if the direction reversed or the mean moved too far, else null. A shift that leaves the mean unchanged, such as a wider
         * spread, has no direction.
         */
        private @Nullable Acceptance direction(double was, double is) {
            double least = Math.max(Math.max(entry.tolerance(), noise()) / onScale(), now.w1() / 4);
            boolean reversed = Math.signum(was) != Math.signum(is) && Math.min(Math.abs(was), Math.abs(is)) > least;
            if (reversed || Math.abs(is - was) > 2 * allowedPoints()) {
                return no(
                        reversed
                                ? Standing.REVERSED
                                : Math.abs(is) > Math.abs(was) ? Standing.MOVED_FURTHER : Standing.MOVED_BACK,
                        say(
                                "then the mean moved by %+.3f points, now by %+.3f%s",
                                was, is, reversed ? ": the other way" : ""));
            }
            return null;
        }

        private Acceptance moved(String more, double was, double is, String unit) {
            String way = is > was ? "moved further" : "moved back";
            String words = before(entry, more) + say("now %.3f%s: %s by %.3f", is, unit, way, Math.abs(is - was));
            return new Acceptance(is > was ? Standing.MOVED_FURTHER : Standing.MOVED_BACK, entry, words);
        }

        private Acceptance no(Standing standing, String words) {
            return new Acceptance(standing, entry, before(entry, "") + words);
        }
    }

    private static String before(BaselineEntry entry, String more) {
        return say("accepted at %s%.3f on %s by %s; ", more, entry.tv(), entry.date(), Printable.line(entry.by()));
    }

    private static String say(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
