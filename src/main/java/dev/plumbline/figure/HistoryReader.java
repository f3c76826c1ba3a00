package dev.plumbline.figure;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.results.HistoryEntry;
import dev.plumbline.results.RecordJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code history.jsonl}; unknown keys are ignored. */
final class HistoryReader {
    private HistoryReader() {}

    /** The runs, oldest first; none if there is no file. */
    static List<HistoryEntry> read(Path file, String shown, Mistakes mistakes) {
        List<HistoryEntry> runs = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            try {
                runs.add(RecordJson.readLine(lines.get(i), new Place(shown, i + 1), HistoryEntry.class));
            } catch (MistakesException e) {
                mistakes.addAll(e.mistakes());
            }
        }
        return runs;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
