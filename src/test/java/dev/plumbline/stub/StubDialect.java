package dev.plumbline.stub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a test asks each dialect the same, and finds in its answer what was said; written apart from the product's own dialects. */
enum StubDialect {
    OPENAI("/chat/completions", "\"logprobs\":true,\"top_logprobs\":%d"),
    TOGETHER("/chat/completions", "\"logprobs\":%d"),
    VLLM("/chat/completions", "\"logprobs\":true,\"top_logprobs\":%d"),
    SGLANG("/chat/completions", "\"logprobs\":true,\"top_logprobs\":%d"),
    LLAMA_SERVER("/chat/completions", "\"logprobs\":true,\"top_logprobs\":%d"),
    OLLAMA("/api/chat", "\"logprobs\":true,\"top_logprobs\":%d"),
    FIREWORKS("/chat/completions", "\"logprobs\":true,\"top_logprobs\":%d"),
    OPENROUTER("/chat/completions", "\"logprobs\":true,\"top_logprobs\":%d"),
    ANTHROPIC("/messages", "");

    private final String path;
    private final String logprobs;

    StubDialect(String path, String logprobs) {
        this.path = path;
        this.logprobs = logprobs;
    }

    static List<StubDialect> withLogprobs() {
        return List.of(OPENAI, TOGETHER, VLLM, SGLANG, LLAMA_SERVER, OLLAMA, FIREWORKS, OPENROUTER);
    }

    String url(StubServer stub) {
        return stub.baseUrl(name().toLowerCase(Locale.ROOT).replace('_', '-')) + path;
    }

    String[] headers() {
        return this == ANTHROPIC ? new String[] {"anthropic-version", "2023-06-01"} : new String[0];
    }

    /** A request; the messages are JSON, and so is the seed, or empty. */
    String body(String model, String messages, double temperature, int maxTokens, String seed, int top) {
        String start = "{\"model\":\"" + model + "\",\"messages\":" + messages;
        String asking = top == 0 || this == ANTHROPIC ? "" : "," + String.format(Locale.ROOT, logprobs, top);
        String seeding = seed.isEmpty() || this == ANTHROPIC ? "" : ",\"seed\":" + seed;
        if (this == OLLAMA) {
            return start + ",\"stream\":false" + asking + ",\"options\":{\"temperature\":" + temperature
                    + ",\"num_predict\":" + maxTokens + seeding + "}}";
        }
        return start + ",\"temperature\":" + temperature + ",\"max_tokens\":" + maxTokens + seeding + asking + "}";
    }

    String text(JsonNode answer) {
        return switch (this) {
            case OLLAMA -> answer.path("message").path("content").textValue();
            case ANTHROPIC -> answer.path("content").path(0).path("text").textValue();
            default -> choice(answer).path("message").path("content").textValue();
        };
    }

    /** The alternatives of the first token by text, in their order. */
    Map<String, Double> alternatives(JsonNode answer) {
        Map<String, Double> found = new LinkedHashMap<>();
        JsonNode legacy = choice(answer).path("logprobs").path("top_logprobs").path(0);
        legacy.properties().forEach(e -> found.put(e.getKey(), e.getValue().doubleValue()));
        for (JsonNode each : firstToken(answer).path("top_logprobs")) {
            found.put(each.path("token").textValue(), each.path("logprob").doubleValue());
        }
        return found;
    }

    JsonNode firstToken(JsonNode answer) {
        return this == OLLAMA
                ? answer.path("logprobs").path(0)
                : choice(answer).path("logprobs").path("content").path(0);
    }

    static JsonNode choice(JsonNode answer) {
        return answer.path("choices").path(0);
    }
}
