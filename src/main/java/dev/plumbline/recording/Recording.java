package dev.plumbline.recording;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.mistake.Mistakes;
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
    private final Lines lines;
    private final boolean withholdsTexts;
    private final List<String> warnings;
    private final KeyHasher keys = new KeyHasher();

    Recording(String shownAs, Lines lines, boolean withholdsTexts, List<String> warnings) {
        this.shownAs = shownAs;
        this.lines = lines;
        this.withholdsTexts = withholdsTexts;
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Reads all {@code *.jsonl} and {@code *.jsonl.gz} files of a folder; a folder that is not there is an empty recording. The lines of a large
     * one stay on disk.
     *
     * @param shownAs what messages call the folder
     * @param mistakes takes every damaged line by file and line; a torn last line is a warning alone, since a killed process leaves one
     */
    public static Recording read(Path folder, String shownAs, Mistakes mistakes) {
        return RecordingReader.read(folder, shownAs, RecordingReader.MOST_HELD, mistakes);
    }

    /** The files of a folder that lines are appended to, in the order of their names. */
    static List<Path> filesOf(Path folder) {
        return filesOf(folder, List.of(LineFile.PLAIN));
    }

    /** All recording files of a folder in the order of their names. */
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

    /** Both together; where both know a key, this one is heard. */
    public Recording with(Recording part) {
        return new Recording(
                shownAs,
                new JoinedLines(lines, part.lines),
                withholdsTexts || part.withholdsTexts,
                Stream.concat(warnings.stream(), part.warnings.stream()).toList());
    }

    /** The reply to a request, if it was recorded. */
    public Optional<ChatReply> find(ChatRequest request) {
        return find(keys.of(request).value());
    }

    /** The reply under a key, if it was recorded. */
    public Optional<ChatReply> find(String key) {
        return Optional.ofNullable(lines.find(key)).map(RecordedReply::reply);
    }

    /** What messages call it. */
    public String shownAs() {
        return shownAs;
    }

    /** How many replies it holds. */
    public int size() {
        return lines.size();
    }

    /** Every line, in no order. */
    public Stream<RecordedReply> replies() {
        return lines.all();
    }

    /** Whether any text is a placeholder. */
    public boolean withholdsTexts() {
        return withholdsTexts;
    }

    /** What a reader should know though nothing is wrong, such as a torn last line. */
    public List<String> warnings() {
        return warnings;
    }
}
