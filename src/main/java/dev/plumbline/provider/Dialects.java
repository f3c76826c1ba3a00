package dev.plumbline.provider;

import dev.plumbline.provider.Capabilities.LengthField;
import dev.plumbline.provider.reply.ResponseReader;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** All dialects by name. */
public final class Dialects {
    /** The number of alternatives for servers without a limit. */
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    static final String LLAMA_SERVER = "llama-server";

    private static final Pattern OLLAMA_API = Pattern.compile("(?<![:/])(/(api|v1))?/*$");

    private Dialects() {}

    /** Returns the names of all dialects with a wire format. */
    public static List<String> names() {
        return List.of(
                "openai", "together", "vllm", "sglang", LLAMA_SERVER, "ollama", "fireworks", "openrouter", "anthropic");
    }

    /** Returns the default capabilities of hosts of a dialect; a profile may override them. */
    public static Capabilities defaults(String name) {
        return name.equals(InProcess.DIALECT) ? reporting(NO_LIMIT) : of(name).defaults();
    }

    /**
     * Returns the dialect of this name.
     *
     * @throws NoSuchElementException if there is no such dialect; a validated profile never names one
     */
    public static Dialect of(String name) {
        return of(name, InstantSource.system());
    }

    /**
     * Returns the dialect of this name.
     *
     * @param clock the clock for hosts that state the time of the next attempt instead of a wait
     * @throws NoSuchElementException if there is none
     */
    public static Dialect of(String name, InstantSource clock) {
        ResponseReader reader = new ResponseReader(clock);
        return switch (name) {
            case "openai" -> completions(name, HostFields.OPENAI, 20, reader);
            case "together" -> completions(name, HostFields.TOGETHER, 20, reader);
            case "vllm" -> completions(name, HostFields.ENGINE, 20, reader);
            case "sglang" -> completions(name, HostFields.ENGINE, NO_LIMIT, reader);
            case LLAMA_SERVER -> completions(name, HostFields.LLAMA_SERVER, NO_LIMIT, reader);
            case "fireworks" -> completions(name, HostFields.FIREWORKS, 5, reader);
            case "openrouter" -> completions(name, HostFields.OPENROUTER, 20, reader);
            case "ollama" ->
                new WireDialect(name, reporting(20), new OllamaChat(), Dialects::bearer, Dialects::ollamaRoot, reader);
            case "anthropic" ->
                new WireDialect(
                        name,
                        new Capabilities(false, 1, false, true, LengthField.MAX_TOKENS),
                        new AnthropicMessages(),
                        Dialects::ofAnthropic,
                        UnaryOperator.identity(),
                        reader);
            default -> throw new NoSuchElementException("no dialect '" + name + "'");
        };
    }

    private static Dialect completions(String name, HostFields own, int maxTopLogprobs, ResponseReader reader) {
        ChatCompletions format = new ChatCompletions(own);
        return new WireDialect(
                name, reporting(maxTopLogprobs), format, Dialects::bearer, UnaryOperator.identity(), reader);
    }

    /**
     * Uses {@code max_tokens}, because servers that do not support this field reject it. Old servers silently ignore the newer field, so a
     * reply would have no length limit.
     */
    private static Capabilities reporting(int maxTopLogprobs) {
        return new Capabilities(true, maxTopLogprobs, true, true, LengthField.MAX_TOKENS);
    }

    /** Returns the authorization header, or no header for an empty key, because a user's own server often needs no key. */
    private static Map<String, String> bearer(String key) {
        return key.isEmpty() ? Map.of() : Map.of("authorization", "Bearer " + key);
    }

    private static Map<String, String> ofAnthropic(String key) {
        String version = "2023-06-01";
        return key.isEmpty()
                ? Map.of("anthropic-version", version)
                : Map.of("anthropic-version", version, "x-api-key", key);
    }

    private static String ollamaRoot(String given) {
        return OLLAMA_API.matcher(given).replaceFirst("");
    }
}
