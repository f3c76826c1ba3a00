package dev.plumbline.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.gateway.key.HostId;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.recording.AppendedFile;
import dev.plumbline.text.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** {@code jobs.jsonl}: which batch files were given to a host and what became of them, append-only, to be kept in version control. */
public final class BatchLog {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,254}");
    private static final int LONGEST_FACT = 4096;

    private final Path file;
    private final String shownAs;

    /** The log in a file. */
    public BatchLog(Path file, String shownAs) {
        this.file = file;
        this.shownAs = shownAs;
    }

    /** Adds a line; it is with the operating system before this returns. */
    public void append(BatchRecord record) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("at", record.at().toString());
        json.put("event", record.event().name().toLowerCase(Locale.ROOT));
        json.put("file", record.file());
        new TreeMap<>(record.facts()).forEach(json::put);
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            // Opening cuts off what a killed process left torn: what it was about to do had not begun.
            try (AppendedFile log = AppendedFile.open(file, shownAs)) {
                log.append((BatchJson.text(json) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + shownAs, e);
        }
    }

    /**
     * What the lines amount to: the last attempt at each file, by its name.
     *
     * @throws MistakesException where a line that is not the last cannot be read
     */
    public Map<String, BatchJob> jobs() {
        Map<String, BatchJob> jobs = new LinkedHashMap<>();
        for (BatchRecord record : records()) {
            Map<String, String> facts = new HashMap<>();
            BatchJob before = jobs.get(record.file());
            if (before != null && record.event() != BatchRecord.Event.UPLOADED) {
                facts.putAll(before.facts());
            }
            facts.putAll(record.facts());
            jobs.put(record.file(), new BatchJob(record.file(), record.event(), facts));
        }
        return jobs;
    }

    private List<BatchRecord> records() {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + shownAs, e);
        }
        List<BatchRecord> records = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            try {
                records.add(record(BatchJson.read(lines[i])));
            } catch (IOException | DateTimeException | IllegalArgumentException e) {
                if (i < lines.length - 1) {
                    throw new MistakesException(
                            new Place(shownAs, i + 1),
                            "the line is not a record of a batch",
                            lines[i],
                            "restore it from git");
                }
            }
        }
        return records;
    }

    /** The log may come from a stranger's branch: ids must be ids, files plain names, and no fact endless. */
    private static boolean isSound(Map<String, String> facts) {
        return facts.entrySet().stream().allMatch(fact -> switch (fact.getKey()) {
            case "input", "job" -> HostId.isValid(fact.getValue());
            case "results" ->
                Pattern.compile(" ")
                        .splitAsStream(fact.getValue())
                        .allMatch(name -> name.isEmpty() || NAME.matcher(name).matches());
            default ->
                fact.getValue().length() <= LONGEST_FACT
                        && fact.getValue().codePoints().allMatch(Printable::isShown);
        });
    }

    private static BatchRecord record(JsonNode json) {
        Map<String, String> facts = new HashMap<>();
        json.properties()
                .forEach(entry -> facts.put(entry.getKey(), entry.getValue().asText()));
        String event = String.valueOf(facts.remove("event")).toUpperCase(Locale.ROOT);
        Instant at = Instant.parse(String.valueOf(facts.remove("at")));
        String name = facts.remove("file");
        if (name == null || !NAME.matcher(name).matches() || !isSound(facts)) {
            throw new IllegalArgumentException("no batch file, or a fact that cannot be one");
        }
        return new BatchRecord(at, BatchRecord.Event.valueOf(event), name, facts);
    }
}
