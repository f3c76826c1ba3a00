package dev.plumbline.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A cell of a CSV file: printable, quoted if needed, and never a formula. */
public final class CsvCell {
    /**
     * Matches the start of a formula at any position at which a cell may begin. In some locales semicolons or tabs separate cells and the
     * quotes are ignored, so a cell may begin after a semicolon, a tab or a line break. Spreadsheets also accept the full-width forms of
     * the signs.
     */
    private static final Pattern FORMULA = Pattern.compile("(^|[;\t\r\n])([\\s\"']*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",;\t\r\n]");

    private CsvCell() {}

    /**
     * Returns the cell for a value. Numbers are unchanged, null becomes an empty cell, and text is escaped so that no spreadsheet reads it
     * as a formula.
     */
    public static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number) {
            return value.toString();
        }
        String safe = FORMULA.matcher(Printable.text(value.toString())).replaceAll("$1'$2");
        return NEEDS_QUOTES.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
