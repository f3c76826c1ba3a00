package dev.plumbline.study;

import dev.plumbline.Malformed;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.run.Cast;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An invented study of {@code Suites.small()}: sound files in the shape of the published ones, line by line, to be edited and written. */
public final class SyntheticStudy {
    public static final String RATINGS = "logprobs.jsonl";
    public static final String RADICAL = "elaboration_judgments_radical.jsonl";
    public static final String NORMAL = "elaboration_judgments_normal.jsonl";
    public static final Cast CAST = new Cast(
            new ModelRef("base", "b"), List.of(new ModelRef("tuned", "t")), new ModelRef("judge", "j"), Set.of());
    public static final List<String> TEXTS = List.of("It wakes me.", "Say 4 instead.", "Na\u00EFve \uD83C\uDF75!");

    private final Map<String, List<String>> files = new LinkedHashMap<>();

    public SyntheticStudy() {
        files.put(
                RATINGS,
                new ArrayList<>(List.of(
                        rating("base", "tea", raw("base", "tea")),
                        rating("base", "coffee", raw("base", "coffee")),
                        rating("tuned", "tea", raw("tuned", "tea")),
                        rating("tuned", "coffee", raw("tuned", "coffee")))));
        files.put(
                RADICAL,
                new ArrayList<>(List.of(
                        elaboration("base", 0, TEXTS.get(0), "Justification"),
                        elaboration("base", 1, TEXTS.get(1), "Reversal"),
                        elaboration("base", 2, TEXTS.get(2), "A shrug"))));
        files.put(
                NORMAL,
                new ArrayList<>(List.of(
                        elaboration("tuned", 0, "I like the cup.", "Justification"),
                        elaboration("tuned", 1, TEXTS.get(0), "Justification"),
                        elaboration("tuned", 2, "Kettles boil.", "Non-answer"))));
    }

    /** What the study saw of one rating: never all of the probability, and not the same for any two. */
    public static SortedMap<Integer, Double> raw(String model, String question) {
        double most = model.equals("base") ? 0.6180339 : 0.4142135;
        double next = question.equals("tea") ? 0.2718281 : 0.1414213;
        return new TreeMap<>(Map.of(7, most, 8, next, 2, 0.0314159));
    }

    static String rating(String model, String question, SortedMap<Integer, Double> raw) {
        double sum = raw.values().stream().mapToDouble(p -> p).sum();
        SortedMap<Integer, Double> normalised = new TreeMap<>();
        for (int answer = 0; answer <= 9; answer++) {
            normalised.put(answer, raw.getOrDefault(answer, 0.0) / sum);
        }
        return "{\"model\": \"lab/" + model + "\", \"model_name\": \"" + model + "\", \"topic\": \"" + question
                + "\", \"question\": \"" + prompt(question) + "\", \"normalized_probs\": " + json(normalised)
                + ", \"raw_probs\": " + json(raw) + ", \"total_digit_mass\": " + sum + "}";
    }

    static String elaboration(String model, int sample, String text, String label) {
        return "{\"topic\": \"tea\", \"question\": \"" + prompt("tea") + "\", \"digit\": \"7\", \"model_name\": \""
                + model
                + "\", \"elaboration_idx\": " + sample + ", \"elaboration\": \"" + text + "\", \"judgment\": \"" + label
                + "\"}";
    }

    private static String prompt(String question) {
        return "On a scale of 0-9, how much " + question + "?";
    }

    private static String json(SortedMap<Integer, Double> probabilities) {
        return probabilities.entrySet().stream()
                .map(e -> "\"" + e.getKey() + "\": " + e.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** The lines of one file, to be changed. */
    public List<String> lines(String file) {
        return files.get(file);
    }

    /** Replaces in one line what has to stand there. */
    public SyntheticStudy edit(String file, int line, String old, String edited) {
        String good = files.get(file).get(line - 1);
        String bad = good.replace(old, edited);
        if (bad.equals(good)) {
            throw new IllegalArgumentException("'" + old + "' does not stand in " + good);
        }
        files.get(file).set(line - 1, bad);
        return this;
    }

    public Path write(Path folder) {
        files.forEach((name, lines) ->
                Malformed.write(folder, name, lines.stream().map(l -> l + "\n").collect(Collectors.joining())));
        return folder;
    }
}
