package dev.plumbline.profile;

import dev.plumbline.provider.Dialects;
import dev.plumbline.provider.InProcess;
import java.util.List;
import java.util.stream.Stream;

/** The keys of each section of a profile file. Tests compare the JSON Schema and the documentation with these lists. */
public final class ProfileKeys {
    public static final List<String> PROFILE = List.of(
            "note",
            "providers",
            "models",
            "roles",
            "identical",
            "recording",
            "extras",
            "repeats",
            "rating",
            "choosing",
            "answering",
            "elaboration");
    public static final List<String> PROVIDER = List.of(
            "dialect",
            "base-url",
            "class",
            "api-key",
            "key-header",
            "concurrency",
            "requests-per-minute",
            "tokens-per-minute",
            "connect-timeout",
            "read-timeout",
            "call-timeout",
            "outage-limit",
            "logprobs",
            "max-top-logprobs",
            "seed",
            "temperature",
            "length-field",
            "route",
            "body");
    /** The keys of {@link #PROVIDER} that apply to models in this JVM. */
    public static final List<String> IN_PROCESS_PROVIDER = List.of(
            "dialect",
            "class",
            "api-key",
            "concurrency",
            "requests-per-minute",
            "tokens-per-minute",
            "call-timeout",
            "logprobs",
            "max-top-logprobs",
            "temperature");

    public static final List<String> MODEL = List.of(
            "provider",
            "model",
            "identity",
            "system",
            "thinks",
            "step",
            "price",
            "logprobs",
            "job",
            "dataset-hash",
            "recipe",
            "seed",
            "group");
    public static final List<String> PRICE = List.of("input", "output");
    public static final List<String> ROLES = List.of("base", "candidates", "judge");
    /** The wire formats that a provider may use, and {@code java}. */
    public static final List<String> DIALECTS = Stream.concat(Dialects.names().stream(), Stream.of(InProcess.DIALECT))
            .toList();
    /** The extras that a profile may name. */
    public static final List<String> EXTRAS = List.of("controls", "variants", "open", "repeats");

    private ProfileKeys() {}
}
