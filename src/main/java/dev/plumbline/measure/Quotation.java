package dev.plumbline.measure;

import java.util.Locale;
import java.util.regex.Pattern;

/** A model's words in quotes inside a message: on one line, short, control characters left out and format characters by their number. */
final class Quotation {
    private static final int LONGEST = 40;
    /** Zero-width characters and direction marks, which would show an answer as one that it is not. */
    private static final Pattern FORMAT = Pattern.compile("\\p{Cf}");

    private Quotation() {}

    static String of(String hostile) {
        String visible = FORMAT.matcher(hostile)
                .replaceAll(found ->
                        String.format(Locale.ROOT, "<U+%04X>", found.group().codePointAt(0)));
        String line = visible.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        return "'"
                + (line.codePointCount(0, line.length()) <= LONGEST
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "...")
                + "'";
    }
}
