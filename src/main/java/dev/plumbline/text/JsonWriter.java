package dev.plumbline.text;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Writes JSON whose bytes are safe to print. Characters above U+007E that are not {@link Printable}, such as C1 controls and direction
 * marks, become {@code \}{@code uXXXX} escapes, so that a terminal or editor does not act on them and the values stay the same. Such
 * characters occur only inside strings, and the JSON generator already escapes the control characters below U+0020. Unpaired surrogates are
 * passed on unchanged.
 */
public final class JsonWriter extends FilterWriter {
    private static final char LAST_ASCII = '~';

    /** The high surrogate of a pair whose low surrogate has not been written yet, or 0. */
    private char half;

    /** Creates a writer that writes to another writer. */
    public JsonWriter(Writer out) {
        super(out);
    }

    /** Returns JSON text with all unprintable characters escaped. */
    public static String escaped(String json) {
        if (json.codePoints().allMatch(c -> c <= LAST_ASCII || Printable.isShown(c))) {
            return json;
        }
        StringWriter text = new StringWriter(json.length() + 16);
        JsonWriter writer = new JsonWriter(text);
        try {
            writer.write(json);
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        }
        return text.toString();
    }

    @Override
    public void write(int c) throws IOException {
        write(new char[] {(char) c}, 0, 1);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(text.substring(from, from + length).toCharArray(), 0, length);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        int plain = from;
        for (int at = from; at < from + length; at++) {
            char c = text[at];
            if (c <= LAST_ASCII && half == 0) {
                continue;
            }
            out.write(text, plain, at - plain);
            plain = at + 1;
            next(c);
        }
        out.write(text, plain, from + length - plain);
    }

    private void next(char c) throws IOException {
        char first = half;
        half = 0;
        if (first != 0 && Character.isLowSurrogate(c)) {
            put(Character.toCodePoint(first, c));
            return;
        }
        if (first != 0) {
            out.write(first);
        }
        if (Character.isHighSurrogate(c)) {
            half = c;
        } else {
            put(c);
        }
    }

    private void put(int codePoint) throws IOException {
        boolean kept = codePoint <= LAST_ASCII
                || Printable.isShown(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE;
        for (char unit : Character.toChars(codePoint)) {
            if (kept) {
                out.write(unit);
            } else {
                out.write("\\u" + Integer.toHexString(unit | 0x10000).substring(1));
            }
        }
    }

    @Override
    public void flush() throws IOException {
        if (half != 0) {
            out.write(half);
            half = 0;
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }
}
