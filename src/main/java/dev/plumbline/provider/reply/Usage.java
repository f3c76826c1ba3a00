package dev.plumbline.provider.reply;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The token counts of one call, as the host reports them.
 *
 * @param promptTokens tokens of the request, or -1 if the host does not report them
 * @param completionTokens tokens of the reply, or -1 if the host does not report them
 */
public record Usage(long promptTokens, long completionTokens) {
    /** The usage if the host reports none. */
    public static final Usage UNKNOWN = new Usage(-1, -1);

    /** Reads the token counts in a response, under any of their known names. */
    static Usage of(JsonNode root) {
        JsonNode usage = root.path("usage");
        if (usage.has("input_tokens")) {
            // Anthropic counts the tokens read from and written to its cache separately.
            long cached = Math.max(0, count(usage, "cache_creation_input_tokens"))
                    + Math.max(0, count(usage, "cache_read_input_tokens"));
            return new Usage(count(usage, "input_tokens") + cached, count(usage, "output_tokens"));
        }
        if (usage.isObject()) {
            return new Usage(count(usage, "prompt_tokens"), count(usage, "completion_tokens"));
        }
        if (root.has("tokens_predicted")) {
            return new Usage(count(root, "tokens_evaluated"), count(root, "tokens_predicted"));
        }
        return new Usage(count(root, "prompt_eval_count"), count(root, "eval_count"));
    }

    private static long count(JsonNode parent, String name) {
        JsonNode count = parent.path(name);
        return count.isIntegralNumber() && count.canConvertToInt() && count.intValue() >= 0 ? count.intValue() : -1;
    }
}
