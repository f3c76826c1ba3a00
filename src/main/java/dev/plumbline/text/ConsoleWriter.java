package dev.plumbline.text;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The writer for all console output. All text is made {@link Printable}, so that no escape sequence, carriage return or direction mark from
 * a model, host or file reaches the terminal. Separate methods redraw lines.
 */
public final class ConsoleWriter extends PrintWriter {
    private ConsoleWriter(Writer out) {
        super(out, true);
    }

    /** Returns a writer to standard output. */
    public static ConsoleWriter out() {
        return new ConsoleWriter(new PrintWriter(System.out, true, Charset.defaultCharset()));
    }

    /** Returns a writer to standard error. */
    public static ConsoleWriter err() {
        return new ConsoleWriter(new PrintWriter(System.err, true, Charset.defaultCharset()));
    }

    /** Returns a console writer that prints to another writer, or that writer itself if it is already a console writer. */
    public static ConsoleWriter of(PrintWriter out) {
        return out instanceof ConsoleWriter console ? console : new ConsoleWriter(out);
    }

    @Override
    public void write(int c) {
        super.write(Printable.isShown(c) || c == '\n' || c == '\t' ? c : Printable.REPLACEMENT);
    }

    @Override
    public void write(char[] text, int from, int length) {
        write(new String(text, from, length), 0, length);
    }

    @Override
    public void write(String text, int from, int length) {
        raw(Printable.text(text.substring(from, from + length)));
    }

    /** Prints a text on exactly one line. To print several lines, use {@link #print(String)}. */
    @Override
    public void println(@Nullable String line) {
        super.println(Printable.line(String.valueOf(line)));
    }

    /** Prints an object on one line; parts of a stack trace keep their line breaks. */
    @Override
    public void println(@Nullable Object line) {
        boolean isTrace = line instanceof Throwable || line instanceof String;
        super.println(isTrace ? line : Printable.line(String.valueOf(line)));
    }

    /** Replaces the current line of a terminal without moving to the next line. */
    public void redraw(String line) {
        raw("\r" + Printable.line(line));
        flush();
    }

    /** Replaces the last {@code drawn} lines of a terminal with these lines. */
    public void redraw(int drawn, List<String> lines) {
        StringBuilder text = new StringBuilder(drawn > 0 ? "\u001b[" + drawn + "A" : "");
        lines.forEach(
                line -> text.append("\r\u001b[2K").append(Printable.line(line)).append('\n'));
        raw(text.toString());
        flush();
    }

    private void raw(String text) {
        super.write(text, 0, text.length());
    }
}
