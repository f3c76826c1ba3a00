package dev.plumbline.gateway;

import java.io.EOFException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why the headers of a response could not be read. OkHttp reads 256 kB of them and calls longer ones an early end of the stream, so the cause is
 * taken from okio's words: how much of a line it might still read, and the first bytes that were there.
 */
enum ResponseHeaders {
    /** No byte of a response came, or the failure is not an early end. */
    UNKNOWN,
    /** The connection ended within the headers, or the headers are too long. */
    CUT_OR_TOO_LONG,
    TOO_LONG;

    static final String MOST = "256 kB";

    /** A connection that ends by accident does not end within a line of this length. */
    private static final int LONG_LINE = 64 << 10;

    private static final Pattern NO_LINE = Pattern.compile("\\\\n not found: limit=([0-9]{1,9}) content=([0-9a-f]*)");
    private static final int DIGITS_OF_BYTE = 2;

    static ResponseHeaders of(Throwable error) {
        @Nullable Throwable cause = error.getCause();
        if (!(cause instanceof EOFException)) {
            return UNKNOWN;
        }
        Matcher words = NO_LINE.matcher(String.valueOf(cause.getMessage()));
        if (!words.find() || words.group(2).isEmpty()) {
            return UNKNOWN;
        }
        int readable = Integer.parseInt(words.group(1));
        int there = words.group(2).length() / DIGITS_OF_BYTE;
        return there > readable || readable >= LONG_LINE ? TOO_LONG : CUT_OR_TOO_LONG;
    }
}
