package dev.plumbline.recording;

import dev.plumbline.disk.OwnFile;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of a recording to which lines are appended. {@link #append} returns after the whole line is written to the operating system, so a
 * later kill of the process loses nothing. Uses plain streams, because interrupting a thread closes the channel that it uses.
 */
final class AppendedFile implements AutoCloseable {
    private static final int TAIL = 1 << 16;

    private final Path file;
    private final String shown;
    private final FileOutputStream out;
    private long length;
    private @Nullable String warning;
    private boolean mended;
    private @Nullable IOException broken;

    AppendedFile(Path file, String shown, FileOutputStream out) {
        this.file = file;
        this.shown = shown;
        this.out = out;
    }

    /**
     * Opens the file and creates it if it is missing. Does not change existing content; the first append repairs the end of the file.
     *
     * @throws IOException if the file is a link, a folder or a device, or cannot be written
     */
    static AppendedFile open(Path file, String shown) throws IOException {
        OwnFile.check(file);
        return new AppendedFile(file, shown, new FileOutputStream(file.toFile(), true));
    }

    /** Returns a warning that describes the repair of the file's end, or null if there was none. */
    synchronized @Nullable String warning() {
        return warning;
    }

    /**
     * Appends a line with its line break.
     *
     * @throws IOException if the line could not be written completely; the file then ends with its last complete line and accepts no more
     *     lines
     */
    synchronized void append(byte[] line) throws IOException {
        if (broken != null) {
            throw new IOException("an earlier line could not be written: " + broken.getMessage(), broken);
        }
        if (line.length > LineScanner.LONGEST) {
            throw new IOException("its line would have " + line.length + " bytes, more than " + LineScanner.LONGEST);
        }
        if (!mended) {
            mend();
            mended = true;
        }
        try {
            out.write(line);
            length += line.length;
        } catch (IOException e) {
            cutBack(e);
            broken = new IOException(shown + ": " + OwnFile.reason(e), e);
            throw broken;
        }
    }

    /**
     * Adds a missing line break after a complete last line, or removes an incomplete last line, which a killed process or a full disk may
     * leave.
     */
    private void mend() throws IOException {
        try (RandomAccessFile whole = new RandomAccessFile(file.toFile(), "rw")) {
            length = whole.length();
            long start = endOfLastFinishedLine(whole);
            if (start == length) {
                return;
            }
            if (isWhole(whole, start)) {
                whole.seek(length);
                whole.write('\n');
                length++;
                warning = shown + ": ended the last line with the line break that it lacked";
            } else {
                whole.setLength(start);
                warning = shown + ": cut off a torn last line of " + (length - start)
                        + " bytes; its call is asked for again";
                length = start;
            }
        }
    }

    private static boolean isWhole(RandomAccessFile whole, long start) throws IOException {
        long size = whole.length() - start;
        if (size > LineScanner.LONGEST) {
            throw new IOException("its last line is longer than " + LineScanner.LONGEST + " bytes");
        }
        byte[] line = new byte[(int) size];
        whole.seek(start);
        whole.readFully(line);
        try {
            LineReader.read(line);
            return true;
        } catch (LineReader.DamagedLine e) {
            if (LineReader.isTorn(line)) {
                return false;
            }
            throw new IOException("its last line is damaged: " + e.getMessage(), e);
        }
    }

    private static long endOfLastFinishedLine(RandomAccessFile whole) throws IOException {
        byte[] block = new byte[TAIL];
        long end = whole.length();
        while (end > 0) {
            int size = (int) Math.min(TAIL, end);
            whole.seek(end - size);
            whole.readFully(block, 0, size);
            for (int i = size - 1; i >= 0; i--) {
                if (block[i] == '\n') {
                    return end - size + i + 1;
                }
            }
            end -= size;
        }
        return 0;
    }

    private void cutBack(IOException cause) {
        try (RandomAccessFile whole = new RandomAccessFile(file.toFile(), "rw")) {
            whole.setLength(length);
        } catch (IOException e) {
            // The next run removes the incomplete line. The caller gets both exceptions.
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
