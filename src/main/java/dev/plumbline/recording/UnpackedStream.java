package dev.plumbline.recording;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** The decompressed content of a file, up to a size limit, so that a small malicious file cannot fill the disk or the memory. */
final class UnpackedStream extends FilterInputStream {
    /** The largest accepted compression ratio. Recordings compress to a tenth, and a file of zeros to a thousandth. */
    private static final long MOST_PER_BYTE = 200;

    private static final long ALWAYS_ALLOWED = 64L << 20;

    private final long most;
    private long left;

    UnpackedStream(InputStream unpacked, long most) {
        super(unpacked);
        this.most = most;
        this.left = most;
    }

    /** Returns the limit of the decompressed size for a compressed file of this size. */
    static long most(long packedSize) {
        return ALWAYS_ALLOWED + MOST_PER_BYTE * packedSize;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new ZipException("it unpacks to more than " + most + " bytes, which no recording does");
        }
    }
}
