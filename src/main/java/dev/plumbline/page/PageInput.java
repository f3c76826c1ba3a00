package dev.plumbline.page;

import dev.plumbline.results.RatingRow;
import dev.plumbline.results.RecordJson;
import dev.plumbline.results.RunFile;
import dev.plumbline.results.RunReadings;
import dev.plumbline.results.RunResults;
import dev.plumbline.results.ShiftRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A run's results and the files next to them, indexed by question and model. */
public final class PageInput {
    private final RunResults results;
    private final RunReadings readings;
    private final RunFile run;
    private final Map<List<String>, RatingRow> ratings;
    private final Map<List<String>, ShiftRow> shifts;
    private final Map<List<String>, RunReadings.Reading> raw;
    private final Map<List<String>, RunReadings.Accepted> accepted;
    private final Map<String, String> prompts;

    private PageInput(RunResults results, RunReadings readings, RunFile run) {
        this.results = results;
        this.readings = readings;
        this.run = run;
        this.ratings = index(results.ratings(), r -> List.of(r.question(), r.model()));
        this.shifts = index(results.shifts(), s -> List.of(s.question(), s.model()));
        this.raw = index(readings.ratings(), r -> List.of(r.question(), r.model()));
        this.accepted = index(readings.accepted(), a -> List.of(a.question(), a.model()));
        this.prompts = new HashMap<>();
        readings.questions().forEach(q -> prompts.putIfAbsent(q.id(), q.prompt()));
    }

    /** Returns the input for pages of a run that was just measured. */
    public static PageInput of(RunResults results, RunReadings readings, RunFile run) {
        return new PageInput(results, readings, run);
    }

    /**
     * Reads {@code readings.json} and {@code run.json} from the folder, if they exist.
     *
     * @param folder the folder with the run's files
     * @throws dev.plumbline.mistake.MistakesException if one of the files cannot be read as such a file
     */
    public static PageInput read(RunResults results, Path folder) throws IOException {
        return of(
                results,
                read(folder.resolve("readings.json"), RunReadings.class, RunReadings.NONE),
                read(folder.resolve("run.json"), RunFile.class, RunFile.NONE));
    }

    private static <T> T read(Path file, Class<T> type, T missing) throws IOException {
        return Files.exists(file) ? RecordJson.read(file, file.toString(), type) : missing;
    }

    static <R> Map<List<String>, R> index(List<R> rows, Function<R, List<String>> key) {
        Map<List<String>, R> index = new HashMap<>();
        rows.forEach(row -> index.putIfAbsent(key.apply(row), row));
        return index;
    }

    RunResults results() {
        return results;
    }

    RunReadings readings() {
        return readings;
    }

    RunFile run() {
        return run;
    }

    String suite() {
        return results.suite();
    }

    String profile() {
        return results.profile();
    }

    String base() {
        return results.base();
    }

    List<String> candidates() {
        return results.candidates();
    }

    List<String> models() {
        return results.models();
    }

    /** Returns the notes except the note about the judge, for pages without a judge. */
    List<String> notesWithoutJudge() {
        return results.notes().stream()
                .filter(note -> !note.equals(results.judgeNote()))
                .toList();
    }

    /** Returns the rated questions, in the order of the file. */
    List<String> questions() {
        Set<String> ids = new LinkedHashSet<>();
        results.ratings().forEach(r -> ids.add(r.question()));
        results.shifts().forEach(s -> ids.add(s.question()));
        return new ArrayList<>(ids);
    }

    /** Returns the questions in the order of these candidates' largest shifts. Questions with an unmeasured shift come first. */
    List<String> byMovement(List<String> candidates) {
        Map<String, Double> furthest = new HashMap<>();
        for (String question : questions()) {
            furthest.put(
                    question,
                    candidates.stream()
                            .map(c -> shift(question, c))
                            .filter(Objects::nonNull)
                            .map(ShiftRow::decisive)
                            .mapToDouble(tv -> tv == null ? 2 : tv.value())
                            .max()
                            .orElse(-1));
        }
        return questions().stream()
                .sorted((a, b) -> Double.compare(furthest.getOrDefault(b, 0.0), furthest.getOrDefault(a, 0.0)))
                .toList();
    }

    @Nullable
    RatingRow rating(String question, String model) {
        return ratings.get(List.of(question, model));
    }

    @Nullable
    ShiftRow shift(String question, String model) {
        return shifts.get(List.of(question, model));
    }

    /** Returns a candidate's shifts, by question in the order of the file. */
    List<ShiftRow> shifts(String candidate) {
        return questions().stream()
                .map(question -> shift(question, candidate))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns a rating's request and reply, or null if {@code readings.json} does not have them. */
    RunReadings.@Nullable Reading reading(String question, String model) {
        return raw.get(List.of(question, model));
    }

    /** Returns the baseline's entry for a shift, or null if there is none. */
    RunReadings.@Nullable Accepted accepted(String question, String model) {
        return accepted.get(List.of(question, model));
    }

    /** Returns the prompt of a question as the models got it; empty if it is unknown. */
    String prompt(String question) {
        return prompts.getOrDefault(question, "");
    }

    /** Returns the day of the run; empty if it is unknown. */
    String day() {
        String started = Objects.requireNonNullElse(run.started(), "");
        return started.length() < 10 ? "" : started.substring(0, 10);
    }
}
