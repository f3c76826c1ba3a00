package dev.plumbline.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Goes through a file line by line and knows where each began, with one line in memory at a time. */
final class LineScanner {
    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private final byte[] block = new byte[1 << 16];
    private int at;
    private int filled;
    private long following;
    private long offset;
    private int number;
    private boolean torn;

    /** Scans from where the stream stands; does not close it. */
    LineScanner(InputStream in) {
        this.in = in;
    }

    /** The next line without its break, or null at the end. */
    byte @Nullable [] next() throws IOException {
        line.reset();
        offset = following;
        torn = true;
        while (torn && fill()) {
            int end = at;
            while (end < filled && block[end] != '\n') {
                end++;
            }
            line.write(block, at, end - at);
            torn = end == filled;
            at = torn ? end : end + 1;
        }
        if (torn && line.size() == 0) {
            return null;
        }
        following = offset + line.size() + (torn ? 0 : 1);
        number++;
        return line.toByteArray();
    }

    /** Whether there is a byte to look at. */
    private boolean fill() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(block));
        }
        return at < filled;
    }

    /** Where the line began, in bytes from the start. */
    long offset() {
        return offset;
    }

    /** The line's number, from 1. */
    int number() {
        return number;
    }

    /** Whether the line ended without a break. */
    boolean isTorn() {
        return torn;
    }
}
