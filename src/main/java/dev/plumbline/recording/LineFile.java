package dev.plumbline.recording;

import dev.plumbline.disk.ProjectRoot;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of a recording, which is read from its start or at given offsets. A compressed file must be decompressed to be read at offsets.
 * Safe to share.
 */
final class LineFile {
    static final String PLAIN = ".jsonl";
    static final String PACKED = ".jsonl.gz";

    private static final int USUAL_LINE = 2048;

    private final Path file;
    private final String shown;
    private @Nullable RandomAccessFile opened;

    /** Creates a file that is read from its start, and at given offsets only if it is not compressed. */
    LineFile(Path file, String shown) {
        this.file = file;
        this.shown = shown;
    }

    /**
     * Returns a file that can also be read at given offsets. A compressed file is decompressed into a temporary file, which is deleted when
     * the JVM exits.
     */
    static LineFile byPlace(Path file, String shown) throws IOException {
        if (!isPacked(file)) {
            return new LineFile(file, shown);
        }
        Path unpacked = Files.createTempFile("plumbline-recording", PLAIN);
        unpacked.toFile().deleteOnExit();
        try (InputStream in = unpacked(file)) {
            Files.copy(in, unpacked, StandardCopyOption.REPLACE_EXISTING);
        }
        return new LineFile(unpacked, shown);
    }

    static boolean isPacked(Path file) {
        return file.getFileName().toString().endsWith(PACKED);
    }

    private static InputStream unpacked(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return new UnpackedStream(new GZIPInputStream(in), UnpackedStream.most(Files.size(file)));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    String shown() {
        return shown;
    }

    /** Returns whether this is a regular file. Reading a device or a pipe could block. */
    boolean isFile() {
        return Files.isRegularFile(file);
    }

    /** Returns whether the file is a link to a place outside of its folder. */
    boolean isLinkOut() {
        return ProjectRoot.isLeftByLink(file.resolveSibling(""), file);
    }

    /** Opens the content as a stream, which the caller closes. */
    InputStream open() throws IOException {
        return isPacked(file) ? unpacked(file) : Files.newInputStream(file);
    }

    /**
     * Returns the line that begins at this offset, at which a line was read before.
     *
     * @throws MistakesException if the file has changed since then
     */
    RecordedReply read(long offset) {
        try {
            return LineReader.read(bytes(offset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LineReader.DamagedLine e) {
            String was = e.was();
            throw new MistakesException(
                    Place.of(shown),
                    "the recording changed while it was read: " + e.getMessage(),
                    was == null ? "other bytes" : was,
                    "run again when nothing else writes to it");
        }
    }

    /**
     * Returns the bytes of the line at an offset. Uses a file handle instead of a channel, because interrupting a thread closes the channel
     * that it uses. The handle stays open as long as the recording is in use.
     */
    private synchronized byte[] bytes(long offset) throws IOException {
        if (opened == null) {
            opened = new RandomAccessFile(file.toFile(), "r");
        }
        opened.seek(offset);
        ByteArrayOutputStream line = new ByteArrayOutputStream(USUAL_LINE);
        byte[] block = new byte[USUAL_LINE];
        for (int read = opened.read(block); read >= 0; read = opened.read(block)) {
            for (int i = 0; i < read; i++) {
                if (block[i] == '\n') {
                    line.write(block, 0, i);
                    return line.toByteArray();
                }
            }
            line.write(block, 0, read);
        }
        return line.toByteArray();
    }
}
