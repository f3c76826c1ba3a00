package dev.plumbline.text;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The only way to print. Whatever is written is made {@link Printable}, so that no escape sequence, carriage return or direction mark of a
 * model, host or file reaches the terminal. Lines that redraw themselves have methods of their own.
 */
public final class ConsoleWriter extends PrintWriter {
    private ConsoleWriter(Writer out) {
        super(out, true);
    }

    /** Standard output. */
    public static ConsoleWriter out() {
        return new ConsoleWriter(new PrintWriter(System.out, true, Charset.defaultCharset()));
    }

    /** Standard error. */
    public static ConsoleWriter err() {
        return new ConsoleWriter(new PrintWriter(System.err, true, Charset.defaultCharset()));
    }

    /** Prints to a writer; returns the writer itself if it is a console already. */
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

    /** Prints one line for any text; a text of several lines is printed by {@link #print(String)}. */
    @Override
    public void println(@Nullable String line) {
        super.println(Printable.line(String.valueOf(line)));
    }

    /** Prints an object on one line, except for the parts of a stack trace. */
    @Override
    public void println(@Nullable Object line) {
        boolean isTrace = line instanceof Throwable || line instanceof String;
        super.println(isTrace ? line : Printable.line(String.valueOf(line)));
    }

    /** Replaces the current line of a terminal and stays on it. */
    public void redraw(String line) {
        raw("\r" + Printable.line(line));
        flush();
    }

    /** Replaces the last lines of a terminal, of which {@code drawn} were there before. */
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
