package dev.plumbline.suite;

import java.util.List;

/** Selects the models of a profile to which a prefill applies. */
public sealed interface ModelSelector {
    /** Only the base model. */
    record Base() implements ModelSelector {}

    /** All candidates, without base. */
    record Candidates() implements ModelSelector {}

    /** Base and every candidate. */
    record All() implements ModelSelector {}

    /** The models with these names in the profile. */
    record Named(List<String> names) implements ModelSelector {
        public Named {
            names = List.copyOf(names);
        }
    }

    /** Returns the selected names: base first, then candidates. A selected name without a role is returned too, so that the caller can reject it. */
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
