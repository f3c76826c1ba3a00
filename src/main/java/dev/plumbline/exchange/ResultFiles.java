package dev.plumbline.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.mistake.Place;
import dev.plumbline.recording.LineScanner;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Result files, indexed by custom id; the lines stay on disk. The report lists the places of lines without an id. */
public final class ResultFiles implements AutoCloseable {
    private static final int LONGEST_LINE = 64 << 20;

    private final List<RandomAccessFile> files = new ArrayList<>();
    private final Map<String, List<LinePosition>> byId = new HashMap<>();
    private final List<String> unreadable = new ArrayList<>();
    private long lines;

    private ResultFiles() {}

    /** The position of a line in the result files. */
    private record LinePosition(int file, long offset, int length) {}

    /** Indexes files. */
    public static ResultFiles of(List<Path> paths, Function<Path, String> shown) throws IOException {
        ResultFiles results = new ResultFiles();
        for (Path path : paths) {
            results.index(path, shown.apply(path));
        }
        return results;
    }

    private void index(Path path, String shown) throws IOException {
        int file = files.size();
        files.add(new RandomAccessFile(path.toFile(), "r"));
        try (InputStream in = Files.newInputStream(path)) {
            LineScanner scanner = new LineScanner(in, LONGEST_LINE);
            for (byte[] line = scanner.next(); line != null; line = scanner.next()) {
                Place place = new Place(shown, scanner.number());
                if (scanner.isTooLong()) {
                    lines++;
                    unreadable.add(place + ": the line is longer than " + LONGEST_LINE + " bytes");
                } else {
                    put(line, new LinePosition(file, scanner.offset(), line.length), place);
                }
            }
        }
    }

    private void put(byte[] line, LinePosition position, Place place) {
        JsonNode root;
        try {
            root = BatchJson.read(line);
        } catch (IOException e) {
            lines++;
            unreadable.add(place + ": the line is not JSON");
            return;
        }
        if (root.isMissingNode()) {
            // A blank line.
            return;
        }
        lines++;
        JsonNode id = root.path("custom_id");
        if (id.isTextual()) {
            byId.computeIfAbsent(id.textValue(), i -> new ArrayList<>(1)).add(position);
        } else {
            unreadable.add(place + ": the line has no custom_id");
        }
    }

    /** Returns the lines of an id in the order of the files. */
    List<JsonNode> of(String id) throws IOException {
        List<JsonNode> read = new ArrayList<>();
        for (LinePosition position : byId.getOrDefault(id, List.of())) {
            byte[] line = new byte[position.length()];
            RandomAccessFile file = files.get(position.file());
            file.seek(position.offset());
            file.readFully(line);
            read.add(BatchJson.read(line));
        }
        return read;
    }

    /** Returns all ids. */
    Set<String> ids() {
        return byId.keySet();
    }

    /** Returns the number of lines. */
    long lines() {
        return lines;
    }

    /** Returns the places of lines that do not contain the id of a call. */
    List<String> unreadable() {
        return unreadable;
    }

    @Override
    public void close() throws IOException {
        for (RandomAccessFile file : files) {
            file.close();
        }
    }
}
