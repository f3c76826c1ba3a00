package dev.plumbline.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.disk.OwnFile;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.text.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A file {@code jobs.jsonl} that records the steps of paid work. It is append-only and kept in version control, so that no process starts
 * work that another process has already paid for.
 */
public final class Journal {
    private static final int LONGEST_FACT = 4096;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path file;
    private final String shownAs;
    private final Predicate<JournalLine> sound;

    /**
     * Creates a journal in a file that may not exist yet.
     *
     * @param shownAs the file's name in messages
     * @param sound accepts lines whose facts are safe to use, because the file may come from another user's branch
     */
    public Journal(Path file, String shownAs, Predicate<JournalLine> sound) {
        this.file = file;
        this.shownAs = shownAs;
        this.sound = sound;
    }

    /** Returns the file's name in messages. */
    public String shownAs() {
        return shownAs;
    }

    /**
     * Reads all complete lines. Ignores an incomplete last line, because the process was killed before the step that the line announces.
     *
     * @throws MistakesException if another line is not a valid line of this journal
     */
    public List<JournalLine> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + shownAs, e);
        }
        List<JournalLine> read = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            JournalLine line = lines[i].isBlank() ? null : parse(lines[i]);
            if (line != null) {
                read.add(line);
            } else if (!lines[i].isBlank() && i < lines.length - 1) {
                throw new MistakesException(
                        new Place(shownAs, i + 1),
                        "the line is not a record of a job",
                        lines[i],
                        "restore it from git");
            }
        }
        return read;
    }

    /** Appends a line and returns after it is on disk. First removes an incomplete last line. */
    public void append(JournalLine line) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("at", line.at().toString());
        json.put("event", line.event().name().toLowerCase(Locale.ROOT));
        json.putAll(new TreeMap<>(line.facts()));
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            OwnFile.check(file);
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                long end = endOfLastWholeLine(lock.channel().size());
                channel.truncate(end).position(end);
                ByteBuffer bytes =
                        ByteBuffer.wrap((JSON.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + shownAs, e);
        }
    }

    private long endOfLastWholeLine(long size) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = (int) Math.min(size, bytes.length);
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private @Nullable JournalLine parse(String text) {
        try {
            Map<String, String> facts = JSON.readValue(text, new TypeReference<LinkedHashMap<String, String>>() {});
            if (facts == null || facts.containsValue(null)) {
                return null;
            }
            String event = String.valueOf(facts.remove("event")).toUpperCase(Locale.ROOT);
            Instant at = Instant.parse(String.valueOf(facts.remove("at")));
            JournalLine line = new JournalLine(at, JournalLine.Event.valueOf(event), facts);
            return line.facts().values().stream().allMatch(Journal::isPlain) && sound.test(line) ? line : null;
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isPlain(String fact) {
        return fact.length() <= LONGEST_FACT && fact.codePoints().allMatch(Printable::isShown);
    }
}
