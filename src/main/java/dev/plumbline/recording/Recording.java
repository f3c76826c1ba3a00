package dev.plumbline.recording;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The replies of a recording folder, by key. The folder holds one JSONL file for each model. Immutable after reading, so it is safe to
 * share.
 */
public final class Recording {
    private final String shownAs;
    private final LineStore lines;
    private final List<LineFile> files;
    private final boolean withholdsTexts;
    private final List<String> warnings;
    private final KeyHasher keys = new KeyHasher();

    Recording(String shownAs, LineStore lines, List<LineFile> files, boolean withholdsTexts, List<String> warnings) {
        this.shownAs = shownAs;
        this.lines = lines;
        this.files = List.copyOf(files);
        this.withholdsTexts = withholdsTexts;
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Reads all {@code *.jsonl} and {@code *.jsonl.gz} files of a folder; a missing folder is an empty recording. The lines of a large
     * recording stay on disk.
     *
     * @param shownAs the name of the folder in messages
     * @param mistakes receives every damaged line by file and line; an incomplete last line is only a warning, because a killed process may
     *     leave one
     */
    public static Recording read(Path folder, String shownAs, Mistakes mistakes) {
        return read(folder, shownAs, new PlannedRequests(), mistakes);
    }

    /** Reads a folder and also checks each line against the planned requests. */
    public static Recording read(Path folder, String shownAs, PlannedRequests planned, Mistakes mistakes) {
        return RecordingReader.read(folder, shownAs, RecordingReader.MOST_HELD, planned, mistakes);
    }

    /** Returns the files of a folder to which lines can be appended, sorted by name. */
    static List<Path> filesOf(Path folder) {
        return filesOf(folder, List.of(LineFile.PLAIN));
    }

    /** Returns all recording files of a folder, sorted by name. */
    static List<Path> readableFilesOf(Path folder) {
        return filesOf(folder, List.of(LineFile.PLAIN, LineFile.PACKED));
    }

    private static List<Path> filesOf(Path folder, List<String> endings) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> endings.stream().anyMatch(f.getFileName().toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns this recording combined with another. If both have the same key, the reply of this recording is used. */
    public Recording with(Recording part) {
        return new Recording(
                shownAs,
                new JoinedLines(lines, part.lines),
                Stream.concat(files.stream(), part.files.stream()).toList(),
                withholdsTexts || part.withholdsTexts,
                Stream.concat(warnings.stream(), part.warnings.stream()).toList());
    }

    /**
     * Returns the recorded reply to a request, or to the same request in the wording of an earlier version.
     *
     * @throws MistakesException if the line with the request's key belongs to another request or sample
     */
    public Optional<ChatReply> find(ChatRequest request) {
        return find(request, keys.of(request));
    }

    /** Returns the recorded reply to a request whose key the caller has already computed. */
    public Optional<ChatReply> find(ChatRequest request, RecordingKey key) {
        RecordedReply line = lines.find(key.value());
        if (line == null) {
            ChatRequest earlier = request.earlier();
            return earlier == null ? Optional.empty() : find(earlier);
        }
        if (!line.request().equals(key.request())) {
            throw falsified(line, "request", line.request(), key.request());
        }
        Integer sample = request.sample();
        if (sample != null && sample != line.id().sample()) {
            throw falsified(line, "sample", String.valueOf(line.id().sample()), String.valueOf(sample));
        }
        return Optional.of(line.reply());
    }

    /** Returns whether there is a reply with this key. */
    public boolean holds(String key) {
        return lines.find(key) != null;
    }

    /**
     * Creates the exception for a falsified line. Searches for the line's place only now, because storing all places would need much
     * memory.
     */
    private MistakesException falsified(RecordedReply line, String field, String was, String expected) {
        Place place = files.stream()
                .map(file -> RecordingReader.placeOf(line.key(), file))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Place.of(shownAs));
        return new MistakesException(
                place,
                "the line's key is that of another '" + field + "', " + expected,
                was,
                "restore the line or remove it; without it the call is asked for again in live mode");
    }

    /** Returns the model that answered a request, if the host reported it and the recording contains it. */
    public Optional<String> served(ChatRequest request) {
        return Optional.ofNullable(lines.find(keys.of(request).value()))
                .map(line -> line.provenance().served());
    }

    /** Returns the recording's name in messages. */
    public String shownAs() {
        return shownAs;
    }

    /** Returns the number of replies. */
    public int size() {
        return lines.size();
    }

    /** Returns all lines, in no particular order. */
    public Stream<RecordedReply> replies() {
        return lines.all();
    }

    /** Returns whether any reply has a placeholder instead of its text. */
    public boolean withholdsTexts() {
        return withholdsTexts;
    }

    /** Returns remarks that are not mistakes, such as an incomplete last line. */
    public List<String> warnings() {
        return warnings;
    }
}
