package dev.plumbline.suite;

import java.util.List;

/** The source of a suite's or profile's given answers. */
public sealed interface PrefillChoice {
    /** The given answers are listed in the file. */
    record Listed(List<Prefill> prefills) implements PrefillChoice {
        public Listed {
            prefills = List.copyOf(prefills);
        }
    }

    /** {@code prefills: auto}: a rule chooses the given answers when all ratings are known. */
    record Automatic() implements PrefillChoice {}
}
