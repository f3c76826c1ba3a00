package dev.plumbline.provider.reply;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the token probabilities of a reply's first tokens in any of the known JSON shapes. The shape depends on the model and the host's
 * version, so it is recognised from the JSON and not from the dialect.
 */
final class LogprobShapes {
    /**
     * The largest number of positions that are kept, because thoughts may have thousands of tokens. An answer that begins later is not
     * read.
     */
    static final int MOST_POSITIONS = 16;

    private LogprobShapes() {}

    /**
     * Returns the positions in the order of the reply, at most {@value #MOST_POSITIONS}; empty if there are none. An unreadable position
     * after the first one ends the list, because a rating may need only the first position.
     *
     * @param choice the choice, or the root if there are no choices
     * @throws BodyRefused if the first position cannot be read
     */
    static List<TokenPosition> find(JsonNode choice) throws BodyRefused {
        List<TokenPosition> positions = new ArrayList<>();
        while (positions.size() < MOST_POSITIONS) {
            try {
                TokenPosition next = position(choice, positions.size());
                if (next == null) {
                    break;
                }
                positions.add(next);
            } catch (BodyRefused unreadable) {
                if (positions.isEmpty()) {
                    throw unreadable;
                }
                break;
            }
        }
        return positions;
    }

    private static @Nullable TokenPosition position(JsonNode choice, int index) throws BodyRefused {
        JsonNode logprobs = choice.path("logprobs");
        JsonNode content = logprobs.path("content").path(index);
        if (content.isObject()) {
            return entry(content, "content");
        }
        TokenPosition legacy = legacy(choice, index);
        if (legacy != null) {
            return legacy;
        }
        JsonNode root = logprobs.path(index);
        if (root.isObject()) {
            return root.has("token") ? entry(root, "native") : byId(root);
        }
        JsonNode completion = choice.path("completion_probabilities").path(index);
        return completion.isObject() ? entry(completion, "completion") : null;
    }

    /**
     * Reads {@code {token, logprob, top_logprobs: [...]}}, the same with {@code prob} for probabilities after sampling, or llama.cpp's form
     * before December 2024.
     */
    private static TokenPosition entry(JsonNode position, String shape) throws BodyRefused {
        for (String name : new String[] {"top_probs", "probs"}) {
            if (position.path(name).isArray()) {
                boolean drawnReported = position.has("prob");
                TokenEntry sampled = drawnReported ? TokenEntry.of(position) : null;
                return new TokenPosition(sampled, entries(position.path(name)), shape + "-prob");
            }
        }
        return new TokenPosition(TokenEntry.of(position), entries(position.path("top_logprobs")), shape);
    }

    /**
     * Reads the parallel lists {@code tokens}, {@code token_logprobs} and {@code top_logprobs}. The last one is a list of maps, a list of
     * lists or one map, and is sometimes next to {@code logprobs} instead of inside it.
     */
    private static @Nullable TokenPosition legacy(JsonNode choice, int index) throws BodyRefused {
        JsonNode logprobs = choice.path("logprobs");
        TokenEntry sampled = legacySampled(logprobs, index);
        for (JsonNode top : new JsonNode[] {logprobs.path("top_logprobs"), choice.path("top_logprobs")}) {
            JsonNode at = top.isArray() ? top.path(index) : top;
            if (at.isArray()) {
                return new TokenPosition(sampled, entries(at), "legacy");
            }
            if (at.isObject() && (top.isArray() || index == 0)) {
                return new TokenPosition(sampled, map(at), top.isArray() ? "legacy" : "legacy-map");
            }
        }
        return sampled == null ? null : new TokenPosition(sampled, List.of(), "legacy");
    }

    private static @Nullable TokenEntry legacySampled(JsonNode logprobs, int index) throws BodyRefused {
        JsonNode token = logprobs.path("tokens").path(index);
        if (!token.isTextual()) {
            return null;
        }
        JsonNode id = logprobs.path("token_ids").path(index);
        double logprob = TokenEntry.logprob(logprobs.path("token_logprobs").path(index));
        return new TokenEntry(id.isNumber() ? id.asText() : null, token.textValue(), logprob);
    }

    private static List<TokenEntry> map(JsonNode map) throws BodyRefused {
        List<TokenEntry> entries = new ArrayList<>(map.size());
        for (Map.Entry<String, JsonNode> field : map.properties()) {
            entries.add(new TokenEntry(null, field.getKey(), TokenEntry.logprob(field.getValue())));
        }
        return entries;
    }

    /** Reads the form of Ray's batch rows: {@code {"22": {logprob, rank, decoded_token}}}. */
    private static TokenPosition byId(JsonNode map) throws BodyRefused {
        List<TokenEntry> entries = new ArrayList<>(map.size());
        for (Map.Entry<String, JsonNode> field : map.properties()) {
            if (field.getValue().isNumber()) {
                throw BodyRefused.unreadable("the token probabilities name tokens only by number ('" + field.getKey()
                        + "'), not by text; have the server return the tokens' texts");
            }
            TokenEntry entry = TokenEntry.of(field.getValue());
            entries.add(new TokenEntry(field.getKey(), entry.text(), entry.logprob()));
        }
        return new TokenPosition(null, entries, "ray");
    }

    private static List<TokenEntry> entries(JsonNode list) throws BodyRefused {
        if (list.isObject()) {
            return map(list);
        }
        List<TokenEntry> entries = new ArrayList<>(list.size());
        for (JsonNode entry : list) {
            entries.add(TokenEntry.of(entry));
        }
        return entries;
    }
}
