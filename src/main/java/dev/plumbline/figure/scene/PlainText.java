package dev.plumbline.figure.scene;

import dev.plumbline.text.Printable;

/** Makes untrusted names and notes safe to draw: limits their length, and replaces line breaks and characters that reverse or hide text. */
public final class PlainText {
    private static final int LONGEST = 2000;

    private PlainText() {}

    public static String of(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().limit(LONGEST + 1).forEach(c -> plain.appendCodePoint(Printable.isShown(c) ? c : ' '));
        if (plain.codePointCount(0, plain.length()) > LONGEST) {
            plain.setLength(plain.offsetByCodePoints(0, LONGEST - 1));
            plain.append('\u2026');
        }
        return plain.toString();
    }
}
