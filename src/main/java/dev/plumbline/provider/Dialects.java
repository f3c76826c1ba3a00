package dev.plumbline.provider;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The dialects there are. */
public final class Dialects {
    private static final Map<String, Dialect> BY_NAME = Map.of();

    private Dialects() {}

    /** The names profiles may use. */
    public static List<String> names() {
        return List.of(
                "openai",
                "together",
                "vllm",
                "sglang",
                "llama-server",
                "ollama",
                "fireworks",
                "openrouter",
                "anthropic");
    }

    /**
     * The dialect of this name.
     *
     * @throws NoSuchElementException where there is none; a checked profile never asks for one
     */
    public static Dialect of(String name) {
        Dialect dialect = BY_NAME.get(name);
        if (dialect == null) {
            throw new NoSuchElementException("no dialect '" + name + "'");
        }
        return dialect;
    }
}
