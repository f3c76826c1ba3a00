package dev.plumbline.figure;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.results.HistoryEntry;
import dev.plumbline.results.RecordJson;
import dev.plumbline.results.RunResults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Draws the trends of a suite's candidates from its {@code history.jsonl}, as far as the runs were of the same profile and base. */
public final class HistoryFigures {
    private HistoryFigures() {}

    /**
     * Reports the lines of a history file that do not describe a run. A missing file is not a mistake.
     *
     * @param shown what the user calls the file
     */
    public static void check(Path history, String shown, Mistakes mistakes) {
        HistoryReader.read(history, shown, mistakes);
    }

    /**
     * Writes {@code history.svg} and {@code history.png}.
     *
     * @param history a {@code history.jsonl}
     * @param shown what the user calls it
     * @param results of the run whose candidates are shown
     * @param folder where the figure goes; created if it is missing
     * @return what became of it; left out if there are fewer than two runs
     * @throws dev.plumbline.mistake.MistakesException if either file is not as runs write it
     */
    public static DrawnFigure draw(Path history, String shown, RunResults results, Path folder) throws IOException {
        Findings findings = FindingsReader.of(results, "results.json");
        Mistakes mistakes = new Mistakes();
        List<HistoryEntry> runs = HistoryReader.read(history, shown, mistakes).stream()
                .filter(r -> r.profile().equals(findings.profile())
                        && r.base().model().equals(findings.base()))
                .toList();
        mistakes.throwIfAny();
        Files.createDirectories(folder);
        return Figures.draw(new HistoryFigure(runs), findings, folder, new Caption(null));
    }

    /** Reads {@code history.jsonl}; unknown keys are ignored. */
    private static final class HistoryReader {
        private HistoryReader() {}

        /** Returns the runs, oldest first; none if there is no file. */
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
}
