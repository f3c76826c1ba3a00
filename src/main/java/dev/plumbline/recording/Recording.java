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

/** The replies of a recording folder, JSONL files, one a model, by key. Once read it never changes, so it is safe to share. */
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
     * one stay on disk.
     *
     * @param shownAs the name of the folder in messages
     * @param mistakes receives every damaged line by file and line; a torn last line is only a warning, because a killed process leaves one
     */
    public static Recording read(Path folder, String shownAs, Mistakes mistakes) {
        return read(folder, shownAs, new PlannedRequests(), mistakes);
    }

    /** Reads a folder and also compares each line with the plan. */
    public static Recording read(Path folder, String shownAs, PlannedRequests planned, Mistakes mistakes) {
        return RecordingReader.read(folder, shownAs, RecordingReader.MOST_HELD, planned, mistakes);
    }

    /** Returns the files of a folder that lines are appended to, in the order of their names. */
    static List<Path> filesOf(Path folder) {
        return filesOf(folder, List.of(LineFile.PLAIN));
    }

    /** Returns all recording files of a folder in the order of their names. */
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

    /** Returns both recordings joined; if both have a key, the reply of this recording is used. */
    public Recording with(Recording part) {
        return new Recording(
                shownAs,
                new JoinedLines(lines, part.lines),
                Stream.concat(files.stream(), part.files.stream()).toList(),
                withholdsTexts || part.withholdsTexts,
                Stream.concat(warnings.stream(), part.warnings.stream()).toList());
    }

    /**
     * Returns the reply to a request if it was recorded, also in the wording of an earlier version.
     *
     * @throws MistakesException if the line under the request's key is of another request or sample
     */
    public Optional<ChatReply> find(ChatRequest request) {
        return find(request, keys.of(request));
    }

    /** Returns the same for a caller that has the request's key. */
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

    /** Returns whether there is a reply under a key. */
    public boolean holds(String key) {
        return lines.find(key) != null;
    }

    /** Finds the line's place only now, because the places of all lines would need much memory. */
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

    /** Returns which model answered a request, if the recording and the host name it. */
    public Optional<String> served(ChatRequest request) {
        return Optional.ofNullable(lines.find(keys.of(request).value()))
                .map(line -> line.provenance().served());
    }

    /** Returns its name in messages. */
    public String shownAs() {
        return shownAs;
    }

    /** Returns how many replies it holds. */
    public int size() {
        return lines.size();
    }

    /** Returns every line, in no order. */
    public Stream<RecordedReply> replies() {
        return lines.all();
    }

    /** Returns whether any text is a placeholder. */
    public boolean withholdsTexts() {
        return withholdsTexts;
    }

    /** Returns remarks that are no mistakes, such as a torn last line. */
    public List<String> warnings() {
        return warnings;
    }
}
