package dev.plumbline.suite;

import java.util.List;
import java.util.stream.Stream;

/** The keys of each section of a suite file. Tests compare the JSON Schema and the documentation with these lists. */
public final class SuiteKeys {
    public static final List<String> SUITE = List.of(
            "suite",
            "note",
            "contexts",
            "scale",
            "rating",
            "choosing",
            "answering",
            "questions",
            "controls",
            "variants",
            "open",
            "readers",
            "elaboration",
            "judge",
            "gate");
    public static final List<String> CONTEXT = List.of("id", "system", "messages");
    public static final List<String> MESSAGE = List.of("user", "assistant");
    public static final List<String> SCALE = List.of("min", "max");
    public static final List<String> RATING = List.of(
            "prompt", "temperature", "max-tokens", "top-logprobs", "samples", "base-samples", "looks", "check-text");
    public static final List<String> CHOOSING =
            Stream.concat(RATING.stream(), Stream.of("shuffle", "seed")).toList();
    public static final List<String> QUESTION =
            List.of("id", "ask", "polarity", "scale", "choices", "set", "readers", "contexts", "from");
    /** The keys of {@link #QUESTION} that define the allowed answers of a rated question. */
    static final List<String> RATED = List.of("polarity", "scale", "choices");

    public static final List<String> CONTROL = List.of("id", "ask", "scale", "choices", "contexts");
    /** The keys of an open question that is asked only if a profile's extras name {@code open}. */
    public static final List<String> OPEN = List.of("id", "ask", "set", "readers", "contexts");

    public static final List<String> CHOICE = List.of("id", "say", "value");
    public static final List<String> ANSWERING = List.of("prompt", "samples", "temperature", "max-tokens");
    public static final List<String> READER = List.of("id", "match", "otherwise", "take", "count", "answer", "judge");
    public static final List<String> VARIANT = List.of("id", "prompt", "scale", "reversed");
    public static final List<String> ELABORATION =
            List.of("prompt", "samples", "temperature", "max-tokens", "prefills");
    public static final List<String> PREFILL = List.of("question", "answer", "models", "set");
    public static final List<String> JUDGE = List.of("temperature", "max-tokens", "categories");
    public static final List<String> CATEGORY = List.of("id", "means");
    public static final List<String> GATE =
            List.of("delta", "delta-score", "alpha", "delta-w1", "least-mass", "judge", "judge-floor");

    private SuiteKeys() {}
}
