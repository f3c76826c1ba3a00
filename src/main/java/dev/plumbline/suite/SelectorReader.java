package dev.plumbline.suite;

import dev.plumbline.mistake.Place;
import dev.plumbline.yaml.Field;
import dev.plumbline.yaml.YamlList;
import dev.plumbline.yaml.YamlMap;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the models of a prefill: a word for a role, or a list of names. */
final class SelectorReader {
    private static final List<String> WORDS = List.of("base", "candidates", "all");

    private final @Nullable List<String> contestants;

    /** Base first, then candidates; null if the models are not known. */
    SelectorReader(@Nullable List<String> contestants) {
        this.contestants = contestants;
    }

    @Nullable
    ModelSelector read(YamlMap prefill) {
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

    /** Returns whether two selectors share a model; where models are not known, only what is certain counts. */
    boolean overlap(ModelSelector a, ModelSelector b) {
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
