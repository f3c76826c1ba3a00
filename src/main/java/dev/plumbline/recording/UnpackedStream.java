package dev.plumbline.recording;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** The content of a compressed file, up to a limit, so that a small file that unpacks to a huge one does not fill the disk or the memory. */
final class UnpackedStream extends FilterInputStream {
    /** Recordings shrink to a tenth; zeros shrink to a thousandth. */
    private static final long MOST_PER_BYTE = 200;

    private static final long ALWAYS_ALLOWED = 64L << 20;

    private final long most;
    private long left;

    UnpackedStream(InputStream unpacked, long most) {
        super(unpacked);
        this.most = most;
        this.left = most;
    }

    /** Returns how many bytes a compressed file of this size may unpack to. */
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
