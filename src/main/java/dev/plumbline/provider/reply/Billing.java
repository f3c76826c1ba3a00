package dev.plumbline.provider.reply;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads a host's token counts. */
final class Billing {
    private Billing() {}

    /** The tokens of a call, under any of their known names. */
    static Usage usage(JsonNode root) {
        JsonNode usage = root.path("usage");
        if (usage.has("input_tokens")) {
            // Anthropic counts what it took from or put into its cache apart.
            long cached =
                    atLeastNone(usage, "cache_creation_input_tokens") + atLeastNone(usage, "cache_read_input_tokens");
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

    private static long atLeastNone(JsonNode parent, String name) {
        return Math.max(0, count(parent, name));
    }
}
