package dev.plumbline.measure;

import java.util.Locale;
import java.util.regex.Pattern;

/** A model's words in quotes inside a message: on one line, short, control characters left out and format characters by their number. */
final class Quotation {
    static final int LONGEST_TEXT = 80;
    private static final int LONGEST = 40;
    private static final int LONGEST_READ = 2_000;
    /** Zero-width characters and direction marks, which would show an answer as one that it is not. */
    private static final Pattern FORMAT = Pattern.compile("\\p{Cf}");

    private Quotation() {}

    static String of(String hostile) {
        return "'" + shortened(hostile, LONGEST) + "'";
    }

    /** Returns the words without quotes, a little longer. */
    static String text(String hostile) {
        return shortened(hostile, LONGEST_TEXT);
    }

    private static String shortened(String hostile, int longest) {
        // Longer than any text that is shown, so that a huge reply costs nothing.
        String some = hostile.length() > LONGEST_READ ? hostile.substring(0, LONGEST_READ) : hostile;
        String visible = FORMAT.matcher(some)
                .replaceAll(found ->
                        String.format(Locale.ROOT, "<U+%04X>", found.group().codePointAt(0)));
        String line = visible.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest)) + "...";
    }
}
