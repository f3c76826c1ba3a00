package dev.plumbline.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a run's files tell, found by question and model. What a file does not have is a missing node, and stands as a dash. */
final class Facts {
    private final JsonNode results;
    private final JsonNode readings;
    private final JsonNode run;
    private final Map<List<String>, JsonNode> ratings;
    private final Map<List<String>, JsonNode> shifts;
    private final Map<List<String>, JsonNode> raw;
    private final Map<List<String>, JsonNode> accepted;
    private final Map<List<String>, JsonNode> questions;

    private Facts(JsonNode results, JsonNode readings, JsonNode run) {
        this.results = results;
        this.readings = readings;
        this.run = run;
        this.ratings = index(results.path("ratings"), "question", "model");
        this.shifts = index(results.path("shifts"), "question", "model");
        this.raw = index(readings.path("ratings"), "question", "model");
        this.accepted = index(readings.path("accepted"), "question", "model");
        this.questions = index(readings.path("questions"), "id");
    }

    /**
     * Reads {@code results.json} and, where they are there, {@code readings.json} and {@code run.json} beside it.
     *
     * @throws IOException if one of them is no JSON
     */
    static Facts read(Path folder) throws IOException {
        return new Facts(
                tree(folder.resolve("results.json")),
                tree(folder.resolve("readings.json")),
                tree(folder.resolve("run.json")));
    }

    private static JsonNode tree(Path file) throws IOException {
        return Files.exists(file) ? JsonMapper.builder().build().readTree(file.toFile()) : MissingNode.getInstance();
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

    static List<String> texts(JsonNode list) {
        return each(list).map(JsonNode::asText).toList();
    }

    JsonNode results() {
        return results;
    }

    JsonNode readings() {
        return readings;
    }

    JsonNode run() {
        return run;
    }

    String suite() {
        return results.path("suite").asText();
    }

    String profile() {
        return results.path("profile").asText();
    }

    String base() {
        return results.path("base").asText();
    }

    List<String> candidates() {
        return texts(results.path("candidates"));
    }

    List<String> models() {
        return Stream.concat(Stream.of(base()), candidates().stream())
                .distinct()
                .toList();
    }

    List<String> notes() {
        return texts(results.path("notes"));
    }

    /** The notes without the one that is about the judge alone, for pages without a judge. */
    List<String> notesWithoutJudge() {
        String judgeNote = results.path("judgeNote").asText();
        return notes().stream().filter(note -> !note.equals(judgeNote)).toList();
    }

    boolean withheldTexts() {
        return results.path("withheldTexts").asBoolean();
    }

    /** The rated questions, in the order of the file. */
    List<String> questions() {
        Set<String> ids = new LinkedHashSet<>();
        results.path("ratings").forEach(r -> ids.add(r.path("question").asText()));
        results.path("shifts").forEach(s -> ids.add(s.path("question").asText()));
        return new ArrayList<>(ids);
    }

    /** Those that moved furthest first; what could not be measured before all. */
    List<String> byMovement(List<String> candidates) {
        Map<String, Double> furthest = new HashMap<>();
        for (String question : questions()) {
            furthest.put(
                    question,
                    candidates.stream()
                            .map(c -> shift(question, c))
                            .filter(s -> !s.isMissingNode())
                            .mapToDouble(s -> decisive(s).path("value").asDouble(2))
                            .max()
                            .orElse(-1));
        }
        return questions().stream()
                .sorted((a, b) -> Double.compare(furthest.getOrDefault(b, 0.0), furthest.getOrDefault(a, 0.0)))
                .toList();
    }

    /** The total variation that decides a verdict: of the answers on the scale, or of all replies; missing if none does. */
    static JsonNode decisive(JsonNode shift) {
        return switch (shift.path("decidedBy").asText("tv")) {
            case "tv" -> shift.path("tv");
            case "format" -> shift.path("replies").path("tv");
            default -> MissingNode.getInstance();
        };
    }

    JsonNode rating(String question, String model) {
        return ratings.getOrDefault(List.of(question, model), MissingNode.getInstance());
    }

    JsonNode shift(String question, String model) {
        return shifts.getOrDefault(List.of(question, model), MissingNode.getInstance());
    }

    /** A rating's request and what came back. */
    JsonNode reading(String question, String model) {
        return raw.getOrDefault(List.of(question, model), MissingNode.getInstance());
    }

    /** The baseline's entry. */
    JsonNode accepted(String question, String model) {
        return accepted.getOrDefault(List.of(question, model), MissingNode.getInstance());
    }

    /** The words of a question as they were put, or nothing. */
    String prompt(String question) {
        return questions
                .getOrDefault(List.of(question), MissingNode.getInstance())
                .path("prompt")
                .asText();
    }

    /** The day of the run, or nothing. */
    String day() {
        String started = run.path("started").asText();
        return started.length() < 10 ? "" : started.substring(0, 10);
    }
}
