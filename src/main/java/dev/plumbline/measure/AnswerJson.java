package dev.plumbline.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values of a reply that is one JSON object, such as {@code {"answer": 7}}, alone or in a code block. Reads only objects whose values are
 * strings, numbers and booleans and whose keys are unique. Nested values, empty objects and code point escapes are not plain answers.
 */
final class AnswerJson {
    private static final Pattern FENCE = Pattern.compile("```(?:json|JSON)?\\s*+(.*?)\\s*+```", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false");

    private final String text;
    private int at;

    private AnswerJson(String text) {
        this.text = text;
    }

    /**
     * One value.
     *
     * @param text the characters of a string, or the spelling of another value
     * @param isString whether the value is a string in quotation marks
     */
    record Value(String text, boolean isString) {}

    /** Returns the values of the object, at least one; null if the reply is no such object. */
    static @Nullable List<Value> of(String reply) {
        String stripped = reply.strip();
        Matcher fence = FENCE.matcher(stripped);
        String text = fence.matches() ? fence.group(1) : stripped;
        return text.startsWith("{") && text.endsWith("}") ? new AnswerJson(text).object() : null;
    }

    private @Nullable List<Value> object() {
        List<Value> values = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        at = 1;
        do {
            String key = string();
            if (key == null || !keys.add(key) || !skips(':')) {
                return null;
            }
            Value value = value();
            if (value == null) {
                return null;
            }
            values.add(value);
        } while (skips(','));
        return skips('}') && at == text.length() ? values : null;
    }

    private @Nullable Value value() {
        blanks();
        if (at < text.length() && text.charAt(at) == '"') {
            String string = string();
            return string == null ? null : new Value(string, true);
        }
        Matcher literal = LITERAL.matcher(text).region(at, text.length());
        if (!literal.lookingAt()) {
            return null;
        }
        at = literal.end();
        return new Value(literal.group(), false);
    }

    private @Nullable String string() {
        if (!skips('"')) {
            return null;
        }
        StringBuilder string = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c == '\\') {
                int escaped = at < text.length() ? "\"\\/nt".indexOf(text.charAt(at++)) : -1;
                if (escaped < 0) {
                    return null;
                }
                c = "\"\\/\n\t".charAt(escaped);
            }
            string.append(c);
        }
        return skips('"') ? string.toString() : null;
    }

    /** Skips blanks, then this character; returns whether the character was found. */
    private boolean skips(char expected) {
        blanks();
        boolean there = at < text.length() && text.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
