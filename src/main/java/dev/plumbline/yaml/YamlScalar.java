package dev.plumbline.yaml;

import dev.plumbline.mistake.Place;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A single YAML value as it was written; numbers are read by the decimal rules of YAML 1.2 alone, so {@code 010} is never an eight.
 *
 * @param text the value, without quotes
 * @param kind what YAML takes it for
 */
public record YamlScalar(Place place, String text, Kind kind) implements YamlNode {
    private static final Pattern WHOLE = Pattern.compile("[+-]?(0|[1-9][0-9]{0,8})");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?([0-9]{1,15}(\\.[0-9]{0,17})?|\\.[0-9]{1,17})([eE][+-]?[0-9]{1,3})?");

    /** What a value is before anyone asks for a type. */
    public enum Kind {
        /** Quoted, or plain and nothing else. */
        TEXT,
        /** Plain, and a number to YAML. */
        NUMBER,
        /** Plain {@code true} or {@code false}. */
        TRUTH,
        /** Nothing written, {@code ~} or {@code null}. */
        NOTHING
    }

    @Override
    public String shown() {
        return kind == Kind.NOTHING ? "nothing" : text;
    }

    /** Returns whether a plain scalar is a number in YAML 1.2. YAML 1.1 takes some of these for text, such as {@code 1e-3}. */
    static boolean looksLikeNumber(String plain) {
        return DECIMAL.matcher(plain).matches();
    }

    /** Returns the whole number of at most nine digits this is, or null. */
    public @Nullable Integer wholeNumber() {
        if (kind != Kind.NUMBER || !WHOLE.matcher(text).matches()) {
            return null;
        }
        return Integer.valueOf(text);
    }

    /** Returns the plain {@code true} or {@code false} this is, or null. */
    @Nullable
    Boolean truth() {
        return kind == Kind.TRUTH ? Boolean.valueOf(text.toLowerCase(Locale.ROOT)) : null;
    }

    /** Returns the finite decimal number this is, or null. */
    public @Nullable Double decimalNumber() {
        if (kind != Kind.NUMBER || !DECIMAL.matcher(text).matches()) {
            return null;
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? value : null;
    }
}
