package dev.plumbline.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Numbers of a results file in words; a dash where there is none. */
final class Words {
    private static final String NONE = "\u2013";

    private Words() {}

    static String number(JsonNode number) {
        return number.isNumber() ? number(number.asDouble()) : NONE;
    }

    static String number(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }

    static String two(JsonNode number) {
        return number.isNumber() ? String.format(Locale.ROOT, "%.2f", number.asDouble()) : NONE;
    }

    /** The bounds of {@code {value, low, high}} or of {@code [low, high]}. */
    static String range(JsonNode range) {
        return between(range, "%.3f to %.3f");
    }

    static String rangeOfTwo(JsonNode range) {
        return between(range, "%.2f to %.2f");
    }

    private static String between(JsonNode range, String format) {
        JsonNode low = range.isArray() ? range.path(0) : range.path("low");
        JsonNode high = range.isArray() ? range.path(1) : range.path("high");
        return low.isNumber() && high.isNumber()
                ? String.format(Locale.ROOT, format, low.asDouble(), high.asDouble())
                : NONE;
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f\u00A0%%", 100 * share);
    }

    static String percent(JsonNode share) {
        return share.isNumber() ? percent(share.asDouble()) : NONE;
    }

    /** A p-value: small ones are not 0. */
    static String p(JsonNode p) {
        if (!p.isNumber()) {
            return NONE;
        }
        return p.asDouble() < 0.0001 ? "below 0.0001" : String.format(Locale.ROOT, "%.4f", p.asDouble());
    }

    /** Such as {@code 1 question} or {@code 3 questions}. */
    static String count(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }
}
