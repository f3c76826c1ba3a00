package dev.plumbline.claim;

import java.util.List;
import java.util.stream.Stream;

/** The keys each level of a claims file knows; the JSON Schema and the documentation are tested against them. */
public final class ClaimKeys {
    public static final List<String> FILE = List.of("claims", "profiles");

    static final List<String> ALWAYS = List.of("id", "says", "check");
    static final List<String> NAMES = List.of("models", "questions", "up", "down", "excluding");
    static final List<String> WORDS = List.of("metric", "direction", "category", "set", "than", "because");
    static final List<String> WHOLE = List.of("answer", "on", "lowest", "highest", "count", "samples");
    static final List<String> NUMBERS = List.of("least", "margin");

    public static final List<String> CLAIM = Stream.of(ALWAYS, NAMES, WORDS, WHOLE, NUMBERS)
            .flatMap(List::stream)
            .toList();

    static final List<String> METRICS = List.of("mean", "entropy", "tv", "w1");
    static final List<String> DIRECTIONS = List.of("up", "down", "either");

    private ClaimKeys() {}
}
