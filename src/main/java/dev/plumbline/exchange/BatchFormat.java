package dev.plumbline.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The format of a dialect's batch files, and their size limits.
 *
 * @param addressed whether each line holds a method and a URL
 * @param body the name of the field that holds the call's body
 * @param mostLines the largest number of lines of a file
 * @param mostBytes the largest size of a file
 */
public record BatchFormat(boolean addressed, String body, long mostLines, long mostBytes) {
    /** The URL in each line of an addressed format. */
    static final String ENDPOINT = "/v1/chat/completions";

    private static final long NO_LIMIT = Long.MAX_VALUE;
    private static final long MB = 1_000_000;

    /** Returns the format of a dialect; empty if no engine of the dialect reads batch files. */
    public static Optional<BatchFormat> of(String dialect) {
        return switch (dialect) {
            case "openai" -> Optional.of(new BatchFormat(true, "body", 50_000, 200 * MB));
            case "together" -> Optional.of(new BatchFormat(false, "body", 50_000, 100 * MB));
            case "fireworks" -> Optional.of(new BatchFormat(false, "body", NO_LIMIT, 500 * MB));
            case "anthropic" -> Optional.of(new BatchFormat(false, "params", 100_000, 256 * MB));
            case "vllm", "sglang", "llama-server", "openrouter" ->
                Optional.of(new BatchFormat(true, "body", NO_LIMIT, NO_LIMIT));
            default -> Optional.empty();
        };
    }

    /**
     * Returns one line with its line break.
     *
     * @param key the call's recording key, 32 hexadecimal digits, which identifies the result
     * @param json the body of the call
     */
    byte[] line(String key, byte[] json) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(json.length + 128);
        put(line, "{\"custom_id\":\"" + key + "\",");
        put(line, addressed ? "\"method\":\"POST\",\"url\":\"" + ENDPOINT + "\"," : "");
        put(line, "\"" + body + "\":");
        line.writeBytes(json);
        put(line, "}\n");
        return line.toByteArray();
    }

    private static void put(ByteArrayOutputStream line, String text) {
        line.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
