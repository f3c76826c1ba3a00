package dev.plumbline.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.plumbline.results.RatingRow;
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
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A run's results with the files beside them, found by question and model. */
final class PageInput {
    private final RunResults results;
    private final JsonNode readings;
    private final JsonNode run;
    private final Map<List<String>, RatingRow> ratings;
    private final Map<List<String>, ShiftRow> shifts;
    private final Map<List<String>, JsonNode> raw;
    private final Map<List<String>, JsonNode> accepted;
    private final Map<List<String>, JsonNode> questions;

    private PageInput(RunResults results, JsonNode readings, JsonNode run) {
        this.results = results;
        this.readings = readings;
        this.run = run;
        this.ratings = index(results.ratings(), r -> List.of(r.question(), r.model()));
        this.shifts = index(results.shifts(), s -> List.of(s.question(), s.model()));
        this.raw = index(readings.path("ratings"), "question", "model");
        this.accepted = index(readings.path("accepted"), "question", "model");
        this.questions = index(readings.path("questions"), "id");
    }

    /**
     * Reads {@code readings.json} and {@code run.json}, if they exist.
     *
     * @param folder the folder of the run's files
     * @throws IOException if one of them is no JSON
     */
    static PageInput of(RunResults results, Path folder) throws IOException {
        return new PageInput(results, tree(folder.resolve("readings.json")), tree(folder.resolve("run.json")));
    }

    private static JsonNode tree(Path file) throws IOException {
        return Files.exists(file) ? JsonMapper.builder().build().readTree(file.toFile()) : MissingNode.getInstance();
    }

    static <R> Map<List<String>, R> index(List<R> rows, Function<R, List<String>> key) {
        Map<List<String>, R> index = new HashMap<>();
        rows.forEach(row -> index.putIfAbsent(key.apply(row), row));
        return index;
    }

    static Map<List<String>, JsonNode> index(JsonNode list, String... keys) {
        Map<List<String>, JsonNode> index = new HashMap<>();
        for (JsonNode entry : list) {
            index.putIfAbsent(Stream.of(keys).map(k -> entry.path(k).asText()).toList(), entry);
        }
        return index;
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    RunResults results() {
        return results;
    }

    JsonNode readings() {
        return readings;
    }

    JsonNode run() {
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

    List<String> notes() {
        return results.notes();
    }

    /** Returns the notes without the one that is about the judge alone, for pages without a judge. */
    List<String> notesWithoutJudge() {
        return notes().stream()
                .filter(note -> !note.equals(results.judgeNote()))
                .toList();
    }

    boolean withheldTexts() {
        return results.withheldTexts();
    }

    /** Returns the rated questions, in the order of the file. */
    List<String> questions() {
        Set<String> ids = new LinkedHashSet<>();
        results.ratings().forEach(r -> ids.add(r.question()));
        results.shifts().forEach(s -> ids.add(s.question()));
        return new ArrayList<>(ids);
    }

    /** Returns those that moved furthest first; what could not be measured before all. */
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

    /** Returns a rating's request and what came back. */
    JsonNode reading(String question, String model) {
        return raw.getOrDefault(List.of(question, model), MissingNode.getInstance());
    }

    /** Returns the baseline's entry. */
    JsonNode accepted(String question, String model) {
        return accepted.getOrDefault(List.of(question, model), MissingNode.getInstance());
    }

    /** Returns the words of a question as they were put, or nothing. */
    String prompt(String question) {
        return questions
                .getOrDefault(List.of(question), MissingNode.getInstance())
                .path("prompt")
                .asText();
    }

    /** Returns the day of the run, or nothing. */
    String day() {
        String started = run.path("started").asText();
        return started.length() < 10 ? "" : started.substring(0, 10);
    }
}
