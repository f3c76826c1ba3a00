package dev.plumbline.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV text as defined by RFC 4180. Commas separate cells. Cells with commas, quotes or line breaks are in double quotes, and
 * quotes inside them are doubled. Reports the line at which each row starts.
 */
public final class CsvRows {
    private final String text;
    private int at;
    private int line = 1;
    private boolean open;

    /** Creates a reader for a whole CSV text. */
    public CsvRows(String text) {
        this.text = text;
    }

    /** Returns the line at which the next row starts, counted from 1. */
    public int nextLine() {
        return line;
    }

    /** Returns whether the text has ended inside a quoted cell. */
    public boolean isOpen() {
        return open;
    }

    /** Returns the next row, or null after the last row. */
    public @Nullable List<String> next() {
        if (at >= text.length()) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        do {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
        } while (skip(','));
        skip('\r');
        if (skip('\n')) {
            line++;
        }
        return cells;
    }

    private boolean skip(char c) {
        boolean found = at < text.length() && text.charAt(at) == c;
        at += found ? 1 : 0;
        return found;
    }

    private String plain() {
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && !skip('"')) {
                return cell.append(plain()).toString();
            }
            line += c == '\n' ? 1 : 0;
            cell.append(c);
        }
        open = true;
        return cell.toString();
    }
}
