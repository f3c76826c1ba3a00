package dev.plumbline.recording;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The replies of a recording folder, one JSONL file a model, indexed by key. Immutable once read, so safe to share. */
public final class Recording {
    private final String shownAs;
    private final Map<String, RecordedReply> byKey;
    private final List<String> warnings;

    private Recording(String shownAs, Map<String, RecordedReply> byKey, List<String> warnings) {
        this.shownAs = shownAs;
        this.byKey = Map.copyOf(byKey);
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Reads all {@code *.jsonl} files of a folder; a folder that is not there is an empty recording.
     *
     * @param shownAs what messages call the folder
     * @param mistakes takes every damaged line by file and line; a torn last line is a warning alone, since a killed process leaves one
     */
    public static Recording read(Path folder, String shownAs, Mistakes mistakes) {
        Map<String, RecordedReply> byKey = new HashMap<>();
        List<String> warnings = new ArrayList<>();
        for (Path file : filesOf(folder)) {
            readFile(file, shownAs + "/" + file.getFileName(), byKey, warnings, mistakes);
        }
        return new Recording(shownAs, byKey, warnings);
    }

    private static void readFile(
            Path file, String shown, Map<String, RecordedReply> byKey, List<String> warnings, Mistakes mistakes) {
        String content;
        try {
            content = Files.readString(file);
        } catch (java.nio.charset.CharacterCodingException e) {
            mistakes.add(Place.of(shown), "the file is not UTF-8", null, "restore it from version control");
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean torn = !content.isEmpty() && !content.endsWith("\n");
        List<String> lines = content.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Place place = new Place(shown, i + 1);
            try {
                RecordedReply read = LineReader.read(lines.get(i));
                RecordedReply before = byKey.putIfAbsent(read.key(), read);
                if (before != null && !before.reply().equals(read.reply())) {
                    mistakes.add(place, "the key stands twice with different replies", read.key(), "remove one line");
                }
            } catch (LineReader.DamagedLine damage) {
                if (torn && i == lines.size() - 1) {
                    warnings.add(
                            place + ": the last line is torn and ignored; the call is asked for again in live mode");
                } else {
                    mistakes.add(
                            place, String.valueOf(damage.getMessage()), damage.was(), "restore the line or remove it");
                }
            }
        }
    }

    /** The recording files of a folder in the order of their names. */
    static List<Path> filesOf(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both together; where both know a key, this one is heard. */
    public Recording with(Recording part) {
        Map<String, RecordedReply> both = new HashMap<>(part.byKey);
        both.putAll(byKey);
        return new Recording(
                shownAs,
                both,
                Stream.concat(warnings.stream(), part.warnings.stream()).toList());
    }

    /** The reply to a request, if it was recorded. */
    public Optional<ChatReply> find(ChatRequest request) {
        return find(RecordingKey.of(request));
    }

    /** The reply under a key, if it was recorded. */
    public Optional<ChatReply> find(String key) {
        return Optional.ofNullable(byKey.get(key)).map(RecordedReply::reply);
    }

    /** What messages call it. */
    public String shownAs() {
        return shownAs;
    }

    /** How many replies it holds. */
    public int size() {
        return byKey.size();
    }

    /** Every line, in no order. */
    public Stream<RecordedReply> replies() {
        return byKey.values().stream();
    }

    /** Whether any text is a placeholder. */
    public boolean withholdsTexts() {
        return replies().anyMatch(r -> r.reply().withheld());
    }

    /** What a reader should know though nothing is wrong, such as a torn last line. */
    public List<String> warnings() {
        return warnings;
    }
}
