package dev.plumbline.gate;

import dev.plumbline.stats.OpenMass;
import dev.plumbline.stats.SeenDistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The content of {@code results.json}, as claims ask it; what is not there ends a claim's evaluation. */
final class ClaimResults {
    private final Map<String, Object> root;

    ClaimResults(Map<String, Object> root) {
        this.root = root;
    }

    String base() {
        return text(root, "base");
    }

    List<String> candidates() {
        return list(root, "candidates").stream().map(String::valueOf).toList();
    }

    double alpha() {
        return number(object(root.get("gate"), "gate"), "alpha");
    }

    double delta() {
        return number(object(root.get("gate"), "gate"), "delta");
    }

    /** Why the judge's labels prove nothing, or null if its card does. */
    @Nullable
    String judgeDoubt() {
        if (root.get("judgeCard") instanceof Map<?, ?> card) {
            return Boolean.TRUE.equals(card.get("proven")) ? null : text(card, "reason");
        }
        return "the judge has no card";
    }

    /** The models a claim names, where {@code base} and {@code candidates} stand for those of the results. */
    List<String> models(List<String> named) {
        List<String> models = new ArrayList<>();
        for (String name : named) {
            switch (name) {
                case "base" -> models.add(base());
                case "candidates" -> models.addAll(candidates());
                default -> models.add(name);
            }
        }
        return models;
    }

    /** The questions a claim names, or all that were rated. */
    List<String> questions(List<String> named) {
        return named.isEmpty()
                ? parts("ratings").stream()
                        .map(r -> text(r, "question"))
                        .distinct()
                        .toList()
                : named;
    }

    /** The readings before they were made conditional; an answer of probability 0 was not seen. */
    SeenDistribution seen(String question, String model) {
        Map<?, ?> rating = find("ratings", question, model);
        if (!(rating.get("probabilities") instanceof Map<?, ?> probabilities)) {
            throw new NotInResultsException("the rating of " + question + " by " + model + " was not measured");
        }
        SortedMap<Integer, Double> seen = new TreeMap<>();
        TreeMap<Integer, Double> all = new TreeMap<>();
        double mass = number(rating, "mass");
        probabilities.forEach((answer, p) -> {
            double probability = ((Number) p).doubleValue();
            all.put(Integer.valueOf(String.valueOf(answer)), probability);
            if (probability > 0) {
                seen.put(Integer.valueOf(String.valueOf(answer)), probability * mass);
            }
        });
        double nonScaleMass = number(rating, "nonScaleMass");
        double cut = number(rating, "cut");
        return rating.get("open") instanceof List<?> open
                ? SeenDistribution.of(
                        all.firstKey(),
                        all.lastKey(),
                        seen,
                        nonScaleMass,
                        number(rating, "undecided"),
                        cut,
                        open.stream().map(OpenMass.class::cast).toList())
                : SeenDistribution.of(all.firstKey(), all.lastKey(), seen, nonScaleMass, cut);
    }

    /** The rating with what its uncertainty follows from. */
    ClaimRating rating(String question, String model) {
        Map<?, ?> rating = find("ratings", question, model);
        int samples = rating.get("samples") instanceof Number number ? number.intValue() : 0;
        double step = rating.get("logitStep") instanceof Number number ? number.doubleValue() : 0;
        return new ClaimRating(seen(question, model), step, samples);
    }

    Map<?, ?> shift(String question, String model) {
        return find("shifts", question, model);
    }

    /** Two candidates against each other, whichever of them the results name first. */
    Map<?, ?> pair(String question, String model, String other) {
        Set<String> both = Set.of(model, other);
        return parts("pairs").stream()
                .filter(p -> text(p, "question").equals(question)
                        && both.equals(Set.of(text(p, "model"), text(p, "against"))))
                .findFirst()
                .orElseThrow(() -> new NotInResultsException(
                        "these results do not compare " + model + " with " + other + " on " + question));
    }

    List<Map<?, ?>> elaborations() {
        return parts("elaborations");
    }

    List<Map<?, ?>> ratings() {
        return parts("ratings");
    }

    private Map<?, ?> find(String list, String question, String model) {
        return parts(list).stream()
                .filter(p ->
                        text(p, "question").equals(question) && text(p, "model").equals(model))
                .findFirst()
                .orElseThrow(() -> new NotInResultsException(
                        "these results have no " + list + " of " + question + " by " + model));
    }

    private List<Map<?, ?>> parts(String key) {
        List<Map<?, ?>> parts = new ArrayList<>();
        list(root, key).forEach(part -> parts.add(object(part, key)));
        return parts;
    }

    private static List<?> list(Map<?, ?> map, String key) {
        if (map.get(key) instanceof List<?> list) {
            return list;
        }
        throw new NotInResultsException("these results have no " + key);
    }

    static Map<?, ?> object(@Nullable Object part, String what) {
        if (part instanceof Map<?, ?> map) {
            return map;
        }
        throw new NotInResultsException("these results have no " + what);
    }

    static String text(Map<?, ?> map, String key) {
        return String.valueOf(map.get(key));
    }

    static double number(Map<?, ?> map, String key) {
        if (map.get(key) instanceof Number number) {
            return number.doubleValue();
        }
        throw new NotInResultsException("these results have no number '" + key + "' here");
    }
}
