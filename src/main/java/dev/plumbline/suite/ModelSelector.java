package dev.plumbline.suite;

import java.util.List;

/** The models of a profile that a prefill is for. */
public sealed interface ModelSelector {
    /** The base model alone. */
    record Base() implements ModelSelector {}

    /** Every candidate, not base. */
    record Candidates() implements ModelSelector {}

    /** Base and every candidate. */
    record All() implements ModelSelector {}

    /** These models, by their names in the profile. */
    record Named(List<String> names) implements ModelSelector {
        public Named {
            names = List.copyOf(names);
        }
    }

    /** Returns the names selected, in the order base, candidates; a named model stays even if it has no role, so that a caller can refuse it. */
    default List<String> select(String base, List<String> candidates) {
        if (this instanceof Base) {
            return List.of(base);
        }
        if (this instanceof Candidates) {
            return List.copyOf(candidates);
        }
        if (this instanceof Named named) {
            return named.names();
        }
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(base), candidates.stream())
                .toList();
    }
}
