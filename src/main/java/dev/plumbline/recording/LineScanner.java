package dev.plumbline.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Scans a file line by line, and counts the offset and number of each line. Keeps at most one line of the longest allowed size in memory.
 */
public final class LineScanner {
    /** The length limit of a line in bytes; replies of hosts are limited to less. */
    static final int LONGEST = 16 << 20;

    private final int longest;
    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private final byte[] block = new byte[1 << 16];
    private int at;
    private int filled;
    private long following;
    private long offset;
    private int number;
    private boolean unfinished;
    private boolean tooLong;

    /** Scans from the stream's position; does not close it. */
    LineScanner(InputStream in) {
        this(in, LONGEST);
    }

    /** Scans lines with a length limit in bytes; does not close the stream. */
    public LineScanner(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Returns the next line without its line feed, or null at the end. If a line is too long, only its beginning is returned. */
    public byte @Nullable [] next() throws IOException {
        line.reset();
        offset = following;
        unfinished = true;
        tooLong = false;
        long length = 0;
        while (unfinished && fill()) {
            int end = at;
            while (end < filled && block[end] != '\n') {
                end++;
            }
            length += end - at;
            tooLong = length > longest;
            if (!tooLong) {
                line.write(block, at, end - at);
            }
            unfinished = end == filled;
            at = unfinished ? end : end + 1;
        }
        if (unfinished && length == 0) {
            return null;
        }
        following = offset + length + (unfinished ? 0 : 1);
        number++;
        return line.toByteArray();
    }

    /** Returns whether another byte is available; reads from the stream if needed. */
    private boolean fill() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(block));
        }
        return at < filled;
    }

    /** Returns the offset of the line's first byte. */
    public long offset() {
        return offset;
    }

    /** Returns the line's number, starting at 1. */
    public int number() {
        return number;
    }

    /** Returns whether the line ended without a line feed. */
    boolean isUnfinished() {
        return unfinished;
    }

    /** Returns whether the line is longer than allowed. */
    public boolean isTooLong() {
        return tooLong;
    }
}
