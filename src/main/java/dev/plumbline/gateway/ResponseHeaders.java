package dev.plumbline.gateway;

import java.io.EOFException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The reason why the headers of a response could not be read. OkHttp reads at most 256 kB of headers and reports longer headers as an early
 * end of the stream. The reason is therefore parsed from okio's message, which contains the number of bytes it could still read and the
 * first bytes received.
 */
enum ResponseHeaders {
    /** No byte of a response was received, or the failure is not an early end of the stream. */
    UNKNOWN,
    /** The connection ended within the headers, or the headers are too long. */
    CUT_OR_TOO_LONG,
    TOO_LONG;

    static final String MOST = "256 kB";

    /**
     * A header line of this length means that the headers are too long; a connection that broke by accident rarely ends within such a line.
     */
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
