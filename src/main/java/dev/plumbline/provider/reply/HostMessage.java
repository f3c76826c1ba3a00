package dev.plumbline.provider.reply;

import dev.plumbline.text.Printable;

/** Converts a host's message to one printable line. */
final class HostMessage {
    private static final int LONGEST = 220;

    private HostMessage() {}

    /** Removes control, format and line-breaking characters, collapses whitespace, and cuts the text to a readable length. */
    static String of(String hostile) {
        StringBuilder line = new StringBuilder();
        boolean blank = false;
        for (int i = 0; i < hostile.length(); ) {
            int c = hostile.codePointAt(i);
            i += Character.charCount(c);
            if (unfit(c)) {
                blank = !line.isEmpty();
                continue;
            }
            if (line.length() >= LONGEST) {
                return line.append("...").toString();
            }
            if (blank) {
                line.append(' ');
                blank = false;
            }
            line.appendCodePoint(c);
        }
        return line.toString();
    }

    private static boolean unfit(int c) {
        return !Printable.isShown(c) || Character.isSpaceChar(c);
    }
}
