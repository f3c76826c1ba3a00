package dev.plumbline.study;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The output files of the study, in the folder {@code outputs/} of a clone of its repository or in the given folder itself. */
final class StudyFiles {
    static final String RATINGS = "logprobs.jsonl";
    static final List<String> ELABORATIONS =
            List.of("elaboration_judgments_radical.jsonl", "elaboration_judgments_normal.jsonl");

    private final Path folder;
    private final String shownAs;
    private final Mistakes mistakes;

    StudyFiles(Path from, String shownAs, Mistakes mistakes) {
        boolean clone = Files.isDirectory(from.resolve("outputs"));
        this.folder = clone ? from.resolve("outputs") : from;
        this.shownAs = clone ? shownAs + "/outputs" : shownAs;
        this.mistakes = mistakes;
    }

    /** Returns the valid rows of a file and reports damaged rows as mistakes. */
    List<StudyRow> rows(String name) {
        Path file = folder.resolve(name);
        String shown = shownAs + "/" + name;
        List<StudyRow> rows = new ArrayList<>();
        List<String> lines = lines(file, shown);
        for (int i = 0; i < lines.size(); i++) {
            StudyRow row = StudyRow.of(lines.get(i), new Place(shown, i + 1), mistakes);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<String> lines(Path file, String shown) {
        if (!Files.isRegularFile(file)) {
            mistakes.add(
                    Place.of(shown),
                    "the study's file is missing",
                    null,
                    "give --from a clone of the study's repository or a folder of its output files");
            return List.of();
        }
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            mistakes.add(Place.of(shown), "the file is not UTF-8", null, "fetch it again from the repository");
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
