package dev.plumbline.gateway;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An API key on its way to a header: it has no text of its own and takes itself out of what hosts say, even shortened or starred. */
final class Secret {
    private static final int RECOGNISABLE = 6;
    private static final String HIDDEN = "[key]";

    private final @Nullable String value;
    private final @Nullable Pattern traces;

    private Secret(@Nullable String value) {
        this.value = value;
        this.traces = value == null || value.length() < RECOGNISABLE
                ? null
                : Pattern.compile(Pattern.quote(value.substring(0, RECOGNISABLE)) + "[^\\s\"',;]*|[^\\s\"',;]*"
                        + Pattern.quote(value.substring(value.length() - RECOGNISABLE)));
    }

    /** No key is needed. */
    static Secret none() {
        return new Secret(null);
    }

    /** A key, or null where no header can carry it. */
    static @Nullable Secret of(String value) {
        return value.chars().allMatch(c -> c > ' ' && c < 127) && !value.isEmpty() ? new Secret(value) : null;
    }

    /** The key itself, for the header alone; empty where there is none. */
    String reveal() {
        return value == null ? "" : value;
    }

    boolean isNone() {
        return value == null;
    }

    /** Whether a text holds the whole key. */
    boolean isIn(String text) {
        return value != null && text.contains(value);
    }

    /** The text without any trace of the key. */
    String hide(String text) {
        if (value == null) {
            return text;
        }
        return traces == null
                ? text.replace(value, HIDDEN)
                : traces.matcher(text).replaceAll(HIDDEN);
    }

    @Override
    public String toString() {
        return HIDDEN;
    }
}
