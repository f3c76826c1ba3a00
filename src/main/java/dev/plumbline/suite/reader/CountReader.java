package dev.plumbline.suite.reader;

import java.util.Locale;
import java.util.regex.Pattern;

/** Counts words, characters or sentences of a reply. */
public record CountReader(String id, Part part) implements ReplyReader.OfNumbers {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** The counted part. */
    public enum Part {
        /** Sequences without whitespace that contain a letter or a digit. */
        WORDS,
        /** Unicode code points, without whitespace around the text. */
        CHARACTERS,
        /**
         * Sequences that contain a letter or a digit. A sequence ends at a full stop, exclamation mark, question mark or ellipsis before
         * whitespace, a closing quote or a closing bracket. It also ends at a full-width mark and at the end of the text.
         */
        SENTENCES
    }

    @Override
    public int number(String text) {
        return switch (part) {
            case WORDS ->
                (int) BLANKS.splitAsStream(text).filter(CountReader::hasWord).count();
            case CHARACTERS -> {
                String stripped = text.strip();
                yield stripped.codePointCount(0, stripped.length());
            }
            case SENTENCES -> sentences(text);
        };
    }

    @Override
    public String unit() {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private static boolean hasWord(String run) {
        return run.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static int sentences(String text) {
        int count = 0;
        boolean begun = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                begun = true;
            } else if (begun && ends(c, i == text.length() ? ' ' : text.codePointAt(i))) {
                count++;
                begun = false;
            }
        }
        return begun ? count + 1 : count;
    }

    private static boolean ends(int c, int next) {
        boolean wide = c == '\u3002' || c == '\uFF01' || c == '\uFF1F' || c == '\u0964';
        boolean mark = c == '.' || c == '!' || c == '?' || c == '\u2026';
        boolean closed = Character.isWhitespace(next) || "\"'\u201D\u2019)]*_".indexOf(next) >= 0;
        return wide || (mark && closed);
    }
}
