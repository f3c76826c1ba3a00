package dev.plumbline.measure;

import java.util.Locale;
import java.util.regex.Pattern;

/** Quotes a model's words inside a message: short, on one line, without control characters, and with format characters written as code points. */
final class Quotation {
    static final int LONGEST_TEXT = 80;
    private static final int LONGEST = 40;
    private static final int LONGEST_READ = 2_000;
    /** Zero-width characters and direction marks, which could make an answer look like a different one. */
    private static final Pattern FORMAT = Pattern.compile("\\p{Cf}");

    private Quotation() {}

    static String of(String hostile) {
        return "'" + shortened(hostile, LONGEST) + "'";
    }

    /** Returns the words without quotes. The limit is slightly longer than for quoted words. */
    static String text(String hostile) {
        return shortened(hostile, LONGEST_TEXT);
    }

    private static String shortened(String hostile, int longest) {
        // Cuts a huge reply to save time. The limit exceeds the length of any text that is shown.
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
