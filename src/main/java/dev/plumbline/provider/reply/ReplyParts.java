package dev.plumbline.provider.reply;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a reply in any of the known forms of a body.
 *
 * @param text the model's text; may be empty
 * @param refusal the model's refusal text, or null
 * @param finish the finish reason that the host reports, or null
 * @param choice the node that holds the token probabilities
 * @param thought whether the host returned a thought in a separate field
 */
record ReplyParts(
        String text, @Nullable String refusal, @Nullable String finish, JsonNode choice, boolean thought) {
    /** The names of fields in which hosts return a reasoning model's thought. */
    private static final String[] THOUGHTS = {
        "reasoning_content",
        "reasoning",
        "reasoning_details",
        "thinking",
        "thinking_content",
        "thought",
        "thinking_blocks"
    };

    /** Extracts the parts from a body that is not an error. */
    static ReplyParts open(JsonNode root) throws BodyRefused {
        if (root.has("choices")) {
            JsonNode choice = root.path("choices").path(0);
            if (!choice.isObject()) {
                throw BodyRefused.missing("the body's choices are empty");
            }
            return choice(choice);
        }
        if (root.path("message").isObject()) {
            return ollama(root);
        }
        JsonNode content = root.path("content");
        if (content.isArray() && root.has("stop_reason")) {
            return new ReplyParts(
                    parts(content), null, WireJson.text(root.path("stop_reason")), root, thoughtIn(content));
        }
        if (content.isTextual()) {
            return new ReplyParts(
                    content.textValue(), null, WireJson.text(root.path("stop_type")), root, thought(root));
        }
        // The form of Ray's batch rows.
        JsonNode text = root.path(root.has("text") ? "text" : "generated_text");
        if (root.has("custom_id") && (text.isTextual() || root.path("logprobs").isArray())) {
            return new ReplyParts(text.asText(), null, WireJson.text(root.path("finish_reason")), root, thought(root));
        }
        throw BodyRefused.missing("the body holds no reply");
    }

    private static ReplyParts choice(JsonNode choice) throws BodyRefused {
        String finish = WireJson.text(choice.path("finish_reason"));
        JsonNode message = choice.path("message");
        if (message.isObject()) {
            boolean thought = thought(message) || thought(choice) || thoughtIn(message.path("content"));
            return new ReplyParts(content(message), WireJson.text(message.path("refusal")), finish, choice, thought);
        }
        if (choice.path("text").isTextual()) {
            return new ReplyParts(choice.path("text").textValue(), null, finish, choice, thought(choice));
        }
        throw BodyRefused.missing("the body's choice holds no message");
    }

    private static ReplyParts ollama(JsonNode root) throws BodyRefused {
        if (!root.path("done").asBoolean(true)) {
            throw BodyRefused.unreadable("the body is a piece of a stream");
        }
        JsonNode message = root.path("message");
        return new ReplyParts(
                content(message),
                null,
                WireJson.text(root.path("done_reason")),
                root,
                thought(message) || thought(root));
    }

    private static boolean thought(JsonNode place) {
        for (String name : THOUGHTS) {
            JsonNode thought = place.path(name);
            if (thought.isTextual() ? !thought.textValue().isBlank() : !thought.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether any of a message's parts is a thought. */
    private static boolean thoughtIn(JsonNode parts) {
        for (JsonNode part : parts) {
            String type = part.path("type").asText("");
            if (type.contains("thinking")
                    || type.contains("reasoning")
                    || part.path("thought").asBoolean(false)) {
                return true;
            }
        }
        return false;
    }

    private static String content(JsonNode message) throws BodyRefused {
        JsonNode content = message.path("content");
        if (content.isNull() || content.isMissingNode()) {
            return "";
        }
        if (content.isTextual()) {
            return content.textValue();
        }
        if (content.isArray()) {
            return parts(content);
        }
        throw BodyRefused.unreadable("the message's content is not text");
    }

    /** Returns the joined text parts of a message, without parts of other kinds such as thoughts. */
    private static String parts(JsonNode parts) {
        StringBuilder text = new StringBuilder();
        for (JsonNode part : parts) {
            if ("text".equals(part.path("type").textValue())) {
                text.append(part.path("text").asText());
            }
        }
        return text.toString();
    }
}
