package dev.plumbline.recording;

import dev.plumbline.disk.OwnFile;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file of a recording that lines are appended to. {@link #append} returns after the operating system has the whole line, so a process
 * killed a moment later loses nothing. Uses plain streams because an interrupted thread closes a channel.
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
     * Opens the file and creates it if it is missing. Changes nothing in it: its end is repaired before the first line is appended.
     *
     * @throws IOException if the file is a link, a folder or a device, or cannot be written
     */
    static AppendedFile open(Path file, String shown) throws IOException {
        OwnFile.check(file);
        return new AppendedFile(file, shown, new FileOutputStream(file.toFile(), true));
    }

    /** Returns what was repaired, or null. */
    synchronized @Nullable String warning() {
        return warning;
    }

    /**
     * Appends a line with its line break.
     *
     * @throws IOException if it could not be written whole; then the file ends with its last whole line and accepts no other
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

    /** Ends a whole last line that lacks its line break, and cuts off a torn one, which a killed process or a full disk leaves. */
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
            // The next run cuts the torn line off; the caller gets both.
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
