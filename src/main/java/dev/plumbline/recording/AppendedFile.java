package dev.plumbline.recording;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file of a recording that lines are appended to. A line is handed to the operating system in one piece before {@link #append} returns,
 * so a process killed a moment later has lost nothing. Plain streams on purpose: a channel would be closed by an interrupted thread.
 */
public final class AppendedFile implements AutoCloseable {
    private static final int TAIL = 1 << 16;

    private final Path file;
    private final FileOutputStream out;
    private final @Nullable String warning;
    private long length;
    private @Nullable IOException broken;

    private AppendedFile(Path file, FileOutputStream out, long length, @Nullable String warning) {
        this.file = file;
        this.out = out;
        this.length = length;
        this.warning = warning;
    }

    /** Opens the file, made if it is not there; a torn last line, which a killed process leaves, is cut off and told. */
    public static AppendedFile open(Path file, String shown) throws IOException {
        String warning = null;
        long end;
        try (RandomAccessFile whole = new RandomAccessFile(file.toFile(), "rw")) {
            end = whole.length();
            long line = endOfLastLine(whole);
            if (line < end) {
                whole.setLength(line);
                warning =
                        shown + ": cut off a torn last line of " + (end - line) + " bytes; its call is asked for again";
                end = line;
            }
        }
        return new AppendedFile(file, new FileOutputStream(file.toFile(), true), end, warning);
    }

    private static long endOfLastLine(RandomAccessFile whole) throws IOException {
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

    /** What was cut off, or null. */
    public @Nullable String warning() {
        return warning;
    }

    /**
     * Appends a line, its line break included.
     *
     * @throws IOException where it could not be written whole; the file ends with its last whole line then, and takes no other
     */
    public synchronized void append(byte[] line) throws IOException {
        if (broken != null) {
            throw new IOException("an earlier line could not be written: " + broken.getMessage(), broken);
        }
        try {
            out.write(line);
            length += line.length;
        } catch (IOException e) {
            broken = e;
            cutBack(e);
            throw e;
        }
    }

    private void cutBack(IOException cause) {
        try (RandomAccessFile whole = new RandomAccessFile(file.toFile(), "rw")) {
            whole.setLength(length);
        } catch (IOException e) {
            // The next opening cuts the torn line off; whoever asked is told of both.
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
