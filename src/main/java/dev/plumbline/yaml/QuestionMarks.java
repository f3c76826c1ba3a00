package dev.plumbline.yaml;

import java.util.regex.Pattern;

/**
 * Hides question marks within texts from the parser, which follows YAML 1.1 and ends an unquoted text in {@code {...}} at each. YAML 1.2 lets them
 * be: {@code {ask: Do you like it?, id: x}}. One character takes the place of one, so that places stay.
 */
final class QuestionMarks {
    /** No text holds it, since Unicode reserves it for the inside of programs. */
    private static final char HIDDEN = '\uFDD0';

    /** One that begins a text, or that a backslash escapes, keeps its meaning. */
    private static final Pattern WITHIN = Pattern.compile("(?<=[^\\s,\\[{\\\\])\\?");

    private QuestionMarks() {}

    static String hidden(String text) {
        return text.indexOf(HIDDEN) >= 0 ? text : WITHIN.matcher(text).replaceAll(String.valueOf(HIDDEN));
    }

    static String shown(String text) {
        return text.replace(HIDDEN, '?');
    }
}
