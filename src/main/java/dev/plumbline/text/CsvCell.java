package dev.plumbline.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A cell of a CSV file: printable, quoted if needed, and never a formula. */
public final class CsvCell {
    /**
     * The start of a formula where a cell may begin. Some locales separate cells by semicolon or tab and then ignore our quotes, so each of
     * these, and a line break, may begin a cell. Spreadsheets also read the full-width forms of the four signs.
     */
    private static final Pattern FORMULA = Pattern.compile("(^|[;\t\r\n])([\\s\"']*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",;\t\r\n]");

    private CsvCell() {}

    /** Returns the cell of a value: numbers unchanged, an empty cell for null, and text that no spreadsheet reads as a formula. */
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
