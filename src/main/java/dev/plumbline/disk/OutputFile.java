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
 * Writes a file whole or not at all: the content goes into a temporary file next to it, which takes its place once it is complete. A file of that
 * name keeps its content until then, and for good if anything fails.
 */
public final class OutputFile {
    private OutputFile() {}

    /** What writes the content as bytes. */
    public interface Bytes {
        /** Writes all of it; does not close the stream. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** What writes the content as text. */
    public interface Text {
        /** Writes all of it; does not close the writer. */
        void writeTo(Writer out) throws IOException;
    }

    /**
     * Writes text in UTF-8; creates the folder if it is missing.
     *
     * @throws UnwritableFileException if it cannot be written
     */
    public static void write(Path file, CharSequence text) throws UnwritableFileException {
        writeText(file, out -> out.append(text));
    }

    /** The same for text that is written part by part; unpaired surrogates become U+FFFD. */
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

    /** The same for bytes. */
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
