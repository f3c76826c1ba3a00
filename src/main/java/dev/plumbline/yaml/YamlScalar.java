package dev.plumbline.yaml;

import dev.plumbline.mistake.Place;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A single YAML value as it was written. Numbers follow the decimal rules of YAML 1.2, so {@code 010} is not an octal eight.
 *
 * @param text the value without quotes
 * @param kind the type that YAML gives the value
 */
public record YamlScalar(Place place, String text, Kind kind) implements YamlNode {
    private static final Pattern WHOLE = Pattern.compile("[+-]?(0|[1-9][0-9]{0,8})");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?([0-9]{1,15}(\\.[0-9]{0,17})?|\\.[0-9]{1,17})([eE][+-]?[0-9]{1,3})?");

    /** The type of a value before a reader asks for a type. */
    public enum Kind {
        /** Quoted text, or unquoted text that is no other kind. */
        TEXT,
        /** An unquoted number. */
        NUMBER,
        /** Unquoted {@code true} or {@code false}. */
        TRUTH,
        /** A missing value, {@code ~} or {@code null}. */
        NOTHING
    }

    @Override
    public String shown() {
        return kind == Kind.NOTHING ? "nothing" : text;
    }

    /** Returns whether an unquoted scalar is a number in YAML 1.2. In YAML 1.1 some of these are text, such as {@code 1e-3}. */
    static boolean looksLikeNumber(String plain) {
        return DECIMAL.matcher(plain).matches();
    }

    /** Returns the value as a whole number of at most nine digits, or null if it is not one. */
    public @Nullable Integer wholeNumber() {
        if (kind != Kind.NUMBER || !WHOLE.matcher(text).matches()) {
            return null;
        }
        return Integer.valueOf(text);
    }

    /** Returns the value of an unquoted {@code true} or {@code false}, or null if it is neither. */
    @Nullable
    Boolean truth() {
        return kind == Kind.TRUTH ? Boolean.valueOf(text.toLowerCase(Locale.ROOT)) : null;
    }

    /** Returns the value as a finite decimal number, or null if it is not one. */
    public @Nullable Double decimalNumber() {
        if (kind != Kind.NUMBER || !DECIMAL.matcher(text).matches()) {
            return null;
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? value : null;
    }
}
