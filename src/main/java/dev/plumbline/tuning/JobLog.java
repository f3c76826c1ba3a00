package dev.plumbline.tuning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.gateway.key.HostId;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.tuning.dataset.ExampleJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
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
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code jobs.jsonl}: what was started and what became of it, append-only, so that no process starts a second time what another has paid for. */
public final class JobLog {
    private static final Set<String> IDS =
            Set.of("job", "file", "project", "endpoint", "deployment", "serves", "serving");
    private static final int LONGEST_FACT = 4096;

    private final Path file;
    private final String shownAs;
    private final Path locks;

    /** The log in a file; {@code locks} is a folder for what must not outlive this machine. */
    public JobLog(Path file, String shownAs, Path locks) {
        this.file = file;
        this.shownAs = shownAs;
        this.locks = locks;
    }

    /** What messages call it. */
    public String shownAs() {
        return shownAs;
    }

    /**
     * All lines that are whole. A torn last line belongs to a process that was killed while it wrote; what it was about to do had not begun.
     *
     * @throws MistakesException where another line cannot be read
     */
    public List<JobRecord> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<JobRecord> records = new ArrayList<>();
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + shownAs, e);
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            JobRecord record = lines[i].isBlank() ? null : record(lines[i]);
            if (record != null) {
                records.add(record);
            } else if (!lines[i].isBlank() && i < lines.length - 1) {
                throw new MistakesException(
                        new Place(shownAs, i + 1), "the line is no record of a job", lines[i], "restore it from git");
            }
        }
        return records;
    }

    /** What the lines amount to. */
    public JobHistory history() {
        return JobHistory.of(read());
    }

    /** Adds a line and waits until it is on disk. */
    public void append(JobRecord record) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                long end = whole(lock.channel().size());
                channel.truncate(end).position(end);
                ByteBuffer bytes = ByteBuffer.wrap((line(record) + "\n").getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + shownAs, e);
        }
    }

    /** Where the last whole line ends: a torn one is given up, as {@link #read} does. */
    private long whole(long size) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = (int) Math.min(size, bytes.length);
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /** A claim on an order, so that no other process works at it; it ends with the process at the latest. */
    public interface Claim extends AutoCloseable {
        @Override
        void close();
    }

    /** Claims an order; null where another process or thread has it. */
    @Nullable
    Claim claim(String key) {
        try {
            Files.createDirectories(locks);
            FileChannel channel = FileChannel.open(
                    locks.resolve("tune-" + key + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return null;
            }
            return () -> {
                try {
                    channel.close();
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot end the claim on " + key, e);
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException("cannot claim an order in " + locks, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String line(JobRecord record) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("at", record.at().toString());
        json.put("event", record.event().name().toLowerCase(Locale.ROOT));
        json.put("key", record.key()).put("attempt", record.attempt());
        new TreeMap<>(record.facts()).forEach(json::put);
        return ExampleJson.compact(json);
    }

    /** The log may come from a stranger's branch: ids must be ids, and no fact may be endless or hold control characters. */
    private static boolean isSound(Map<String, String> facts) {
        return facts.getOrDefault("seed", "0").matches("-?[0-9]{1,10}")
                && facts.entrySet().stream()
                        .allMatch(fact -> IDS.contains(fact.getKey())
                                ? HostId.isValid(fact.getValue())
                                : fact.getValue().length() <= LONGEST_FACT
                                        && fact.getValue().codePoints().noneMatch(Character::isISOControl));
    }

    private static @Nullable JobRecord record(String line) {
        try {
            JsonNode json = ExampleJson.read(line);
            Map<String, String> facts = new LinkedHashMap<>();
            json.properties()
                    .forEach(entry -> facts.put(entry.getKey(), entry.getValue().asText()));
            String event = String.valueOf(facts.remove("event")).toUpperCase(Locale.ROOT);
            Instant at = Instant.parse(String.valueOf(facts.remove("at")));
            String key = String.valueOf(facts.remove("key"));
            int attempt = Integer.parseInt(String.valueOf(facts.remove("attempt")));
            if (!isSound(facts)) {
                return null;
            }
            return new JobRecord(at, JobRecord.Event.valueOf(event), key, attempt, facts);
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }
}
