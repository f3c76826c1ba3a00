package dev.plumbline.yaml;

import java.util.regex.Pattern;

/**
 * Hides question marks inside texts from the parser. The parser follows YAML 1.1, in which a question mark ends an unquoted text in {@code
 * {...}}; YAML 1.2 allows {@code {ask: Do you like it?, id: x}}. One character replaces one character, so positions stay the same.
 */
final class QuestionMarks {
    /** The replacement of a question mark. Unicode reserves this character for internal use, so texts do not normally contain it. */
    private static final char HIDDEN = '\uFDD0';

    /** A question mark inside a text. One at the start of a text or after a backslash keeps its meaning in YAML. */
    private static final Pattern WITHIN = Pattern.compile("(?<=[^\\s,\\[{\\\\])\\?");

    private QuestionMarks() {}

    static String hidden(String text) {
        return text.indexOf(HIDDEN) >= 0 ? text : WITHIN.matcher(text).replaceAll(String.valueOf(HIDDEN));
    }

    static String shown(String text) {
        return text.replace(HIDDEN, '?');
    }
}
