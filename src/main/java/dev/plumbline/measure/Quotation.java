package dev.plumbline.measure;

/** A model's words in quotes inside a message: on one line, without control or format characters, and short. */
final class Quotation {
    private static final int LONGEST = 40;

    private Quotation() {}

    static String of(String hostile) {
        String line =
                hostile.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        return "'"
                + (line.codePointCount(0, line.length()) <= LONGEST
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "...")
                + "'";
    }
}
