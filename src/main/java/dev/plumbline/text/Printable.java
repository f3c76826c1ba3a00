package dev.plumbline.text;

/** Replaces characters that a terminal, editor or browser would act on instead of showing them, such as escapes and direction marks. */
public final class Printable {
    /** The character that replaces each unprintable character. */
    public static final char REPLACEMENT = '\uFFFD';

    private Printable() {}

    /** Returns whether a character is displayed as itself and has no other effect. Returns false for line breaks and tabs. */
    public static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isNoncharacter(c);
        };
    }

    /**
     * Returns whether a code point is a Unicode noncharacter: U+FDD0 to U+FDEF or one of the last two of a plane. XML and YAML reject some
     * of them.
     */
    private static boolean isNoncharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    /** Returns the text on a single line. Line breaks are replaced like other control characters, and tabs become spaces. */
    public static String line(String text) {
        return replaced(text, false);
    }

    /** Returns the text on a single line of at most {@code longest} characters. A longer text is cut and ends with three dots. */
    public static String line(String text, int longest) {
        String line = line(text);
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest)) + "...";
    }

    /** Returns the printable text and keeps its line breaks and tabs; a carriage return before a line feed is removed. */
    public static String text(String text) {
        return replaced(text, true);
    }

    private static String replaced(String text, boolean breaks) {
        if (text.codePoints().allMatch(Printable::isShown)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean endsInLineFeed = c == '\r' && i < text.length() && text.charAt(i) == '\n';
            if (breaks && endsInLineFeed) {
                continue;
            }
            if (c == '\t') {
                out.append(breaks ? '\t' : ' ');
            } else {
                out.appendCodePoint(isShown(c) || (breaks && c == '\n') ? c : REPLACEMENT);
            }
        }
        return out.toString();
    }
}
