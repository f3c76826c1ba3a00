package dev.plumbline.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The content of a {@code results.json} of base "plain" and candidates "one" and "two", written part by part and asked as a claim asks it. */
final class WrittenResults {
    private final Map<String, Object> root = new LinkedHashMap<>();
    private final List<Map<String, Object>> ratings = new ArrayList<>();
    private final List<Object> shifts = new ArrayList<>();
    private final List<Object> pairs = new ArrayList<>();
    private final List<Object> elaborations = new ArrayList<>();

    WrittenResults() {
        root.put("base", "plain");
        root.put("candidates", List.of("one", "two"));
        root.put("gate", Map.of("alpha", 0.05, "delta", 0.15));
        root.put("judgeCard", Map.of("proven", true));
        root.put("ratings", ratings);
        root.put("shifts", shifts);
        root.put("pairs", pairs);
        root.put("elaborations", elaborations);
    }

    WrittenResults with(String key, Object value) {
        root.put(key, value);
        return this;
    }

    WrittenResults without(String key) {
        root.remove(key);
        return this;
    }

    /** A rating of which nothing is unseen. */
    WrittenResults rated(String question, String model, Map<Integer, Double> answers) {
        return rated(question, model, answers, 0, 0);
    }

    /** A rating on the scale 0 to 9, by the probabilities as they were seen. */
    WrittenResults rated(String question, String model, Map<Integer, Double> seen, double nonScale, double cut) {
        double mass = seen.values().stream().mapToDouble(p -> p).sum();
        Map<String, Object> probabilities = new LinkedHashMap<>();
        for (int answer = 0; answer <= 9; answer++) {
            probabilities.put(String.valueOf(answer), seen.getOrDefault(answer, 0.0) / mass);
        }
        ratings.add(Map.of(
                "question",
                question,
                "model",
                model,
                "probabilities",
                probabilities,
                "mass",
                mass,
                "nonScaleMass",
                nonScale,
                "cut",
                cut));
        return this;
    }

    /** A rating that was counted, on the scale 0 to 9; {@code samples} include those off the scale. */
    WrittenResults counted(String question, String model, Map<Integer, Integer> counts, int samples) {
        Map<Integer, Double> shares = new LinkedHashMap<>();
        counts.forEach((answer, count) -> shares.put(answer, (double) count / samples));
        rated(question, model, shares, 0, 0);
        Map<String, Object> rating = new LinkedHashMap<>(ratings.remove(ratings.size() - 1));
        rating.put("samples", samples);
        ratings.add(rating);
        return this;
    }

    /** Says of all ratings so far what their logits were rounded to. */
    WrittenResults rounded(double step) {
        ratings.replaceAll(rating -> {
            Map<String, Object> rounded = new LinkedHashMap<>(rating);
            rounded.put("logitStep", step);
            return rounded;
        });
        return this;
    }

    WrittenResults unrated(String question, String model) {
        ratings.add(Map.of("question", question, "model", model));
        return this;
    }

    WrittenResults moved(String question, String model, String measure, double value, double low, double high) {
        Map<String, Object> range = Map.of("value", value, "low", low, "high", high);
        shifts.add(Map.of("question", question, "model", model, measure, range));
        return this;
    }

    /** How far "one" and "two" lie apart; nearness null where base was rated in another way. */
    WrittenResults apart(String question, double tv, @Nullable String nearness) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("question", question);
        pair.put("model", "one");
        pair.put("against", "two");
        pair.put("tv", Map.of("value", tv));
        pair.put("nearness", nearness);
        pairs.add(pair);
        return this;
    }

    /** Explanations of the answer 7 as a judge sorted them. */
    WrittenResults explained(String question, String model, String set, Map<String, Integer> counts) {
        return explained(question, 7, model, set, counts);
    }

    WrittenResults explained(String question, int answer, String model, String set, Map<String, Integer> counts) {
        int samples = counts.values().stream().mapToInt(n -> n).sum();
        elaborations.add(Map.of(
                "question",
                question,
                "answer",
                answer,
                "model",
                model,
                "set",
                set,
                "samples",
                samples,
                "counts",
                counts));
        return this;
    }

    Map<String, Object> content() {
        return root;
    }

    ClaimResults asClaimsAskThem() {
        return new ClaimResults(root);
    }

    /** What a check finds, or that it cannot be made. */
    ClaimFinding find(String check, Object... keysAndValues) {
        ClaimTerms terms = new ClaimTerms();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            terms.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        ClaimCheck found = ClaimCheck.ALL.stream()
                .filter(c -> c.word().equals(check))
                .findFirst()
                .orElseThrow();
        return new Claim("id", "a statement", found, terms).over(root);
    }

    static double number(ClaimFinding finding, String name) {
        return finding.numbers().get(name).doubleValue();
    }
}
