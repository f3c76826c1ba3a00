package dev.plumbline.exchange;

import dev.plumbline.text.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A batch file that is being written. The name contains the model and a hash of the content, so that equal calls give the same file. */
final class RequestFile implements AutoCloseable {
    static final String ENDING = ".jsonl";
    private static final int NAME_BYTES = 6;

    private final String model;
    private final Path fresh;
    private final MessageDigest content;
    private final OutputStream out;
    private long lines;
    private long bytes;

    RequestFile(Path folder, String model) throws IOException {
        this.model = model;
        this.fresh = folder.resolve("." + model + ENDING + ".new");
        this.content = Sha256.digest();
        this.out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)), content);
    }

    /**
     * A finished file.
     *
     * @param name {@code <model>-<hash>.jsonl}
     */
    record Written(String name, long lines, long bytes) {}

    /** Returns the model whose calls the file with this name contains. */
    static String model(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('-')));
    }

    boolean hasRoomFor(byte[] line, BatchFormat format) {
        return lines < format.mostLines() && bytes + line.length <= format.mostBytes();
    }

    void add(byte[] line) throws IOException {
        out.write(line);
        lines++;
        bytes += line.length;
    }

    Written finish() throws IOException {
        out.close();
        String name = model + "-" + HexFormat.of().formatHex(content.digest(), 0, NAME_BYTES) + ENDING;
        Files.move(fresh, fresh.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
        return new Written(name, lines, bytes);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(fresh);
    }
}
