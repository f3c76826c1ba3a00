package dev.plumbline.provider;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a reply, out of whichever envelope it came in.
 *
 * @param text what the model said, may be empty
 * @param refusal the text with which the model refused, or null
 * @param finish the host's word for why it ended, or null
 * @param choice the node that holds the token probabilities
 */
record Envelope(
        String text, @Nullable String refusal, @Nullable String finish, JsonNode choice) {
    /** Opens a body that is no error. */
    static Envelope open(JsonNode root) throws BodyRefused {
        if (root.has("choices")) {
            JsonNode choice = root.path("choices").path(0);
            if (!choice.isObject()) {
                throw BodyRefused.malformed("the body's choices are empty");
            }
            return choice(choice);
        }
        if (root.path("message").isObject()) {
            return ollama(root);
        }
        JsonNode content = root.path("content");
        if (content.isArray() && root.has("stop_reason")) {
            return new Envelope(parts(content), null, WireJson.text(root.path("stop_reason")), root);
        }
        if (content.isTextual()) {
            return new Envelope(content.textValue(), null, WireJson.text(root.path("stop_type")), root);
        }
        // A batch row of Ray.
        JsonNode said = root.path(root.has("text") ? "text" : "generated_text");
        if (root.has("custom_id") && (said.isTextual() || root.path("logprobs").isArray())) {
            return new Envelope(said.asText(), null, WireJson.text(root.path("finish_reason")), root);
        }
        throw BodyRefused.malformed("the body holds no reply");
    }

    private static Envelope choice(JsonNode choice) throws BodyRefused {
        String finish = WireJson.text(choice.path("finish_reason"));
        JsonNode message = choice.path("message");
        if (message.isObject()) {
            return new Envelope(content(message), WireJson.text(message.path("refusal")), finish, choice);
        }
        if (choice.path("text").isTextual()) {
            return new Envelope(choice.path("text").textValue(), null, finish, choice);
        }
        throw BodyRefused.malformed("the body's choice holds no message");
    }

    private static Envelope ollama(JsonNode root) throws BodyRefused {
        if (!root.path("done").asBoolean(true)) {
            throw BodyRefused.malformed("the body is a piece of a stream");
        }
        return new Envelope(content(root.path("message")), null, WireJson.text(root.path("done_reason")), root);
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
        throw BodyRefused.malformed("the message's content is no text");
    }

    /** The text of a message in parts; parts of other kinds, such as thoughts, are not what the model said. */
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
