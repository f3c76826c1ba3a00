package dev.plumbline.wording;

import dev.plumbline.results.ValueInterval;
import dev.plumbline.results.ValueRange;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formats numbers of a results file; a missing number becomes a dash. */
public final class NumberText {
    /** The text for a missing number on pages. */
    public static final String NONE = "\u2013";

    private NumberText() {}

    public static String number(@Nullable Double number) {
        return number == null ? NONE : String.format(Locale.ROOT, "%.3f", number);
    }

    public static String value(@Nullable ValueRange range) {
        return range == null ? NONE : number(range.value());
    }

    public static String two(@Nullable Double number) {
        return number == null ? NONE : String.format(Locale.ROOT, "%.2f", number);
    }

    public static String range(ValueInterval range) {
        return between(range.low(), range.high(), "%.3f to %.3f");
    }

    public static String valueOfTwo(@Nullable ValueRange range) {
        return range == null ? NONE : two(range.value());
    }

    public static String range(@Nullable ValueRange range) {
        return range == null ? NONE : between(range.low(), range.high(), "%.3f to %.3f");
    }

    public static String rangeOfTwo(@Nullable ValueRange range) {
        return range == null ? NONE : between(range.low(), range.high(), "%.2f to %.2f");
    }

    public static String rangeOfTwo(@Nullable ValueInterval range) {
        return range == null ? NONE : between(range.low(), range.high(), "%.2f to %.2f");
    }

    private static String between(double low, double high, String format) {
        return String.format(Locale.ROOT, format, low, high);
    }

    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f\u00A0%%", 100 * share);
    }

    public static String percent(@Nullable ValueRange share) {
        return share == null ? NONE : percent(share.value());
    }

    /** Returns a p-value as text. A small p-value is never shown as 0. */
    public static String p(@Nullable Double p) {
        if (p == null) {
            return NONE;
        }
        return p < 0.0001 ? "below 0.0001" : String.format(Locale.ROOT, "%.4f", p);
    }

    /** Returns a text such as {@code 1 reply} or {@code 30 replies}. */
    public static String replies(long count) {
        return count == 1 ? "1 reply" : count + " replies";
    }

    /** Returns a text such as {@code 1 question} or {@code 3 questions}. */
    public static String count(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }
}
