package dev.plumbline.gateway.key;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API key for a header. {@code toString} is redacted, and {@code hide} removes the key from texts of hosts, even if the host shortened
 * it or masked it with asterisks.
 */
public final class Secret {
    private static final int RECOGNISABLE = 6;
    private static final String HIDDEN = "[key]";

    private final @Nullable String value;

    /**
     * The shortest real key. Shorter values and {@link #PLACEHOLDERS} are used for servers that need no key; they are not hidden, because
     * replies may contain them.
     */
    private static final int SHORTEST = 8;

    private static final Set<String> PLACEHOLDERS = Set.of(
            "not-needed",
            "not_needed",
            "notneeded",
            "no-key-required",
            "no-key-needed",
            "sk-no-key-required",
            "lm-studio",
            "lmstudio",
            "placeholder",
            "dummy-key",
            "dummy_key",
            "dummykey",
            "changeme",
            "anything",
            "token-abc123",
            "your-api-key");

    private Secret(@Nullable String value) {
        this.value = value;
    }

    /** Returns the instance that stands for no key. */
    public static Secret none() {
        return new Secret(null);
    }

    /** Returns a key, or null if the value is not allowed in a header. */
    public static @Nullable Secret of(String value) {
        return value.chars().allMatch(c -> c > ' ' && c < 127) && !value.isEmpty() ? new Secret(value) : null;
    }

    /** Returns the key, only for a header; empty if there is none. */
    public String reveal() {
        return value == null ? "" : value;
    }

    public boolean isNone() {
        return value == null;
    }

    /** Returns whether a text holds the whole key; a placeholder is not a key. */
    public boolean isIn(String text) {
        String key = value;
        return key != null && !isPlaceholder(key) && text.contains(key);
    }

    private static boolean isPlaceholder(String key) {
        return key.length() < SHORTEST || PLACEHOLDERS.contains(key.toLowerCase(Locale.ROOT));
    }

    /** Returns the text with the key removed, in linear time. A word that begins or ends like the key is hidden as a whole. */
    String hide(String text) {
        String key = value;
        if (key == null || isPlaceholder(key)) {
            return text;
        }
        String head = key.substring(0, RECOGNISABLE);
        String tail = key.substring(key.length() - RECOGNISABLE);
        StringBuilder shown = new StringBuilder();
        int from = 0;
        int begins = text.indexOf(head);
        int ends = text.indexOf(tail);
        while (begins >= 0 || ends >= 0) {
            int word = ends < 0 ? Integer.MAX_VALUE : beginningOfWord(text, from, ends);
            boolean byTail = ends >= 0 && (begins < 0 || word < begins);
            int start = byTail ? word : begins;
            int end = byTail ? ends + RECOGNISABLE : endOfWord(text, begins + RECOGNISABLE);
            if (start > from || shown.length() == 0) {
                shown.append(text, from, start).append(HIDDEN);
            }
            from = end;
            begins = begins >= 0 && begins < from ? text.indexOf(head, from) : begins;
            ends = ends >= 0 && ends < from ? text.indexOf(tail, from) : ends;
        }
        return from == 0 ? text : shown.append(text, from, text.length()).toString();
    }

    private static int beginningOfWord(String text, int from, int at) {
        int start = at;
        while (start > from && isOfWord(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int endOfWord(String text, int at) {
        int end = at;
        while (end < text.length() && isOfWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfWord(char c) {
        return !Character.isWhitespace(c) && "\"',;".indexOf(c) < 0;
    }

    @Override
    public String toString() {
        return HIDDEN;
    }
}
