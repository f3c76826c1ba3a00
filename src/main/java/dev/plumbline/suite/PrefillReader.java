package dev.plumbline.suite;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.yaml.Field;
import dev.plumbline.yaml.YamlList;
import dev.plumbline.yaml.YamlMap;
import dev.plumbline.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the given answers of a suite or profile. Rejects given answers that would ask a model the same thing twice. */
public final class PrefillReader {
    private static final String AUTO = "auto";
    private static final List<String> WORDS = List.of("base", "candidates", "all");

    private final List<Question> questions;
    private final @Nullable List<String> contestants;

    /**
     * Creates a reader that knows which models a prefill may name.
     *
     * @param questions the suite's questions
     * @param contestants base first, then candidates; null in a suite file, which has no models
     */
    public PrefillReader(List<Question> questions, @Nullable List<String> contestants) {
        this.questions = List.copyOf(questions);
        this.contestants = contestants;
    }

    private record Given(String question, int answer) {}

    private record Earlier(Prefill prefill, Place place) {}

    PrefillChoice read(YamlMap elaboration, Mistakes mistakes) {
        if (elaboration.node("prefills") instanceof YamlScalar scalar && scalar.kind() == YamlScalar.Kind.TEXT) {
            if (!scalar.text().equals(AUTO)) {
                mistakes.add(
                        scalar.place(), "'prefills' must be a list, or auto", scalar.text(), "list them or write auto");
            }
            return new PrefillChoice.Automatic();
        }
        List<Prefill> read = new ArrayList<>();
        Map<Given, List<Earlier>> earlier = new HashMap<>();
        for (YamlMap map : elaboration.maps("prefills")) {
            for (Prefill prefill : prefills(map)) {
                refuseRepeated(
                        new Earlier(prefill, map.place()),
                        earlier.computeIfAbsent(
                                new Given(prefill.question(), prefill.answer()), given -> new ArrayList<>()),
                        mistakes);
                read.add(prefill);
            }
        }
        return new PrefillChoice.Listed(read);
    }

    /**
     * Returns one prefill for each context of the named question. Returns none after a mistake, because comparing a half-read prefill with
     * others would only cause false reports.
     */
    private List<Prefill> prefills(YamlMap map) {
        map.only(SuiteKeys.PREFILL);
        Field<String> named = map.text("question");
        if (!questions.isEmpty()) {
            named = named.among(
                    questions.stream()
                            .flatMap(q -> Stream.of(q.asked(), q.id()))
                            .distinct()
                            .toList(),
                    "names no question of the suite");
        }
        String name = named.orNull();
        List<Question> asked =
                questions.stream().filter(q -> q.isNamed(String.valueOf(name))).toList();
        Field<Integer> answer = map.integer("answer");
        AnswerSpace scale = asked.isEmpty() ? Scale.UNKNOWN : asked.get(0).answers();
        if (scale instanceof Choices) {
            answer = answer.check(
                    a -> false,
                    "belongs to a question with choices",
                    "explanations are asked of answers on a scale: remove this prefill");
        } else if (!scale.equals(Scale.UNKNOWN)) {
            String range = scale.shown();
            answer = answer.check(scale::contains, "is off the scale " + range, "give an answer from " + range);
        }
        ModelSelector models = models(map);
        Integer given = answer.orNull();
        String set = map.text("set").orNull();
        return given == null || models == null || set == null
                ? List.of()
                : asked.stream()
                        .map(question -> new Prefill(question.id(), given, models, set))
                        .toList();
    }

    /**
     * Rejects a prefill that asks a model the same as an earlier one. {@code alike} holds the prefills of the same question and answer;
     * this prefill is added to it.
     */
    private void refuseRepeated(Earlier now, List<Earlier> alike, Mistakes mistakes) {
        Prefill prefill = now.prefill();
        alike.stream()
                .filter(other -> overlap(other.prefill().models(), prefill.models()))
                .findFirst()
                .ifPresent(other -> mistakes.add(
                        now.place(),
                        "another prefill already asks this model the same",
                        prefill.question() + " " + prefill.answer(),
                        "remove it, or one from line " + other.place().line()));
        alike.add(now);
    }

    private @Nullable ModelSelector models(YamlMap prefill) {
        if (prefill.node("models") instanceof YamlList) {
            return named(prefill);
        }
        String word = prefill.text("models")
                .among(WORDS, "must be base, candidates, all or a list of names")
                .or("");
        return switch (word) {
            case "base" -> new ModelSelector.Base();
            case "candidates" -> new ModelSelector.Candidates();
            case "all" -> new ModelSelector.All();
            default -> null;
        };
    }

    private @Nullable ModelSelector named(YamlMap prefill) {
        Map<String, Place> earlier = new HashMap<>();
        List<Field<String>> fields = prefill.texts("models");
        List<String> names = fields.stream()
                .map(name -> name.unlike(earlier))
                .map(name -> contestants == null ? name : name.among(contestants, "names no base or candidate"))
                .map(name -> name.or(""))
                .filter(name -> !name.isEmpty())
                .toList();
        return names.isEmpty() || names.size() < fields.size() ? null : new ModelSelector.Named(names);
    }

    /** Returns whether two selectors share a model. If the models are unknown, returns true only if they share one in every profile. */
    private boolean overlap(ModelSelector a, ModelSelector b) {
        if (contestants != null) {
            String base = contestants.get(0);
            List<String> candidates = contestants.subList(1, contestants.size());
            return !Collections.disjoint(a.select(base, candidates), b.select(base, candidates));
        }
        if (a instanceof ModelSelector.Named one && b instanceof ModelSelector.Named two) {
            return !Collections.disjoint(one.names(), two.names());
        }
        return a instanceof ModelSelector.All || b instanceof ModelSelector.All || a.equals(b);
    }
}
