package dev.plumbline.disk;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file completely or not at all. The content is written to a temporary file in the same folder, which replaces the target when it
 * is complete. If anything fails, an existing target keeps its content.
 */
public final class OutputFile {
    private OutputFile() {}

    /** A writer of content as bytes. */
    public interface Bytes {
        /** Writes all content; does not close the stream. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** A writer of content as text. */
    public interface Text {
        /** Writes all content; does not close the writer. */
        void writeTo(Writer out) throws IOException;
    }

    /**
     * Writes text in UTF-8; creates the folder if it is missing.
     *
     * @throws UnwritableFileException if the file cannot be written
     */
    public static void write(Path file, CharSequence text) throws UnwritableFileException {
        writeText(file, out -> out.append(text));
    }

    /** Writes text in UTF-8 that is produced in parts; unpaired surrogates become U+FFFD. */
    public static void writeText(Path file, Text content) throws UnwritableFileException {
        writeBytes(file, out -> {
            CharsetEncoder encoder = StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8));
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, encoder));
            content.writeTo(writer);
            writer.flush();
        });
    }

    /** Writes bytes that are produced in parts. */
    public static void writeBytes(Path file, Bytes content) throws UnwritableFileException {
        try {
            OwnFile.check(file);
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            replace(file, content);
        } catch (UnwritableFileException e) {
            throw e;
        } catch (IOException e) {
            throw new UnwritableFileException(file, e);
        }
    }

    private static void replace(Path file, Bytes content) throws IOException {
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try {
            try (OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                content.writeTo(out);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException | Error e) {
            try {
                Files.deleteIfExists(fresh);
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }
}
