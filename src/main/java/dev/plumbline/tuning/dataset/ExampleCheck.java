package dev.plumbline.tuning.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.yaml.DidYouMean;
import java.util.List;

/**
 * Checks one example. Accepts what at least one of OpenAI, Together and Fireworks accepts. A system or developer message may come first. Then user
 * and assistant alternate, and the last message is the assistant's. Content is text or a list of text parts. Names, tool calls and their results are
 * allowed, and so is a weight of 0 or 1 on the assistant's messages.
 */
final class ExampleCheck {
    private static final List<String> ROLES = List.of("system", "developer", "user", "assistant", "tool");
    private static final List<String> EXAMPLE = List.of("messages", "tools", "parallel_tool_calls");
    private static final List<String> MESSAGE =
            List.of("role", "content", "weight", "name", "tool_calls", "tool_call_id", "reasoning_content");

    private final Place place;
    private final Mistakes mistakes;

    ExampleCheck(Place place, Mistakes mistakes) {
        this.place = place;
        this.mistakes = mistakes;
    }

    void check(JsonNode example) {
        if (!example.isObject()) {
            mistake("the line is not a JSON object", example, "write {\"messages\": [...]}");
            return;
        }
        only(example, EXAMPLE, "the example");
        JsonNode messages = example.path("messages");
        if (!messages.isArray() || messages.isEmpty()) {
            mistake("'messages' must be a list of at least two", messages, "write a user's and an assistant's message");
            return;
        }
        boolean rolesKnown = true;
        for (int i = 0; i < messages.size(); i++) {
            rolesKnown &= message(messages.get(i), "message " + (i + 1));
        }
        if (rolesKnown) {
            turns(messages);
            weights(messages);
        }
    }

    /** Returns whether the role is known, so that the order of turns can be checked. */
    private boolean message(JsonNode message, String which) {
        if (!message.isObject()) {
            mistake(which + " is not a JSON object", message, "write {\"role\": ..., \"content\": ...}");
            return false;
        }
        only(message, MESSAGE, which);
        content(message, which);
        JsonNode role = message.path("role");
        boolean known = role.isTextual() && ROLES.contains(role.textValue());
        if (!known) {
            String was = role.isTextual() ? role.textValue() : "";
            mistake(which + " has an unknown role", role, DidYouMean.of(was, ROLES));
        }
        JsonNode weight = message.path("weight");
        if (known && !weight.isMissingNode() && !role.textValue().equals("assistant")) {
            mistake(which + " has a weight", weight, "only the assistant's messages take one; remove it");
        } else if (!weight.isMissingNode() && !isSwitch(weight)) {
            mistake(
                    which + " must have a weight of 0 or 1",
                    weight,
                    "write 0 to leave it out of training, 1 to train on it");
        }
        return known;
    }

    private void content(JsonNode message, String which) {
        JsonNode content = message.path("content");
        if (isCall(message) && (content.isMissingNode() || content.isNull())) {
            return;
        }
        if (content.isArray() && !content.isEmpty()) {
            content.forEach(part -> {
                if (part.path("type").asText().equals("text")) {
                    text(part.path("text"), which);
                } else {
                    mistake(which + " has a part that is not text", part, "write {\"type\": \"text\", \"text\": ...}");
                }
            });
        } else {
            text(content, which);
        }
    }

    private void text(JsonNode content, String which) {
        if (!content.isTextual() || content.textValue().isBlank()) {
            mistake(which + " must have a text as its content, not blank", content, "write the text in quotes");
        } else if (content.textValue().codePoints().anyMatch(ExampleCheck::isHalfACharacter)) {
            mistake(
                    which + " holds half a surrogate pair, which no UTF-8 file can",
                    content,
                    "write the character itself");
        }
    }

    /** Returns whether the message calls tools, so that it needs no text. */
    private static boolean isCall(JsonNode message) {
        return role(message).equals("assistant")
                && message.path("tool_calls").isArray()
                && !message.path("tool_calls").isEmpty();
    }

    private static boolean isSwitch(JsonNode weight) {
        return weight.isIntegralNumber()
                && weight.canConvertToInt()
                && (weight.intValue() == 0 || weight.intValue() == 1);
    }

    private static boolean isHalfACharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private void turns(JsonNode messages) {
        String before = "";
        boolean isCalling = false;
        for (int i = 0; i < messages.size(); i++) {
            String role = role(messages.get(i));
            String which = "message " + (i + 1);
            if (isInstruction(role)) {
                if (i > 0) {
                    mistake(
                            which + " is an instruction",
                            messages.get(i).path("role"),
                            "only the first message may be the " + role + "'s");
                    return;
                }
            } else if (role.equals("tool")) {
                if (!isCalling && !before.equals("tool")) {
                    mistake(
                            which + " is a tool's",
                            messages.get(i).path("role"),
                            "write it after an assistant's message with tool_calls");
                    return;
                }
            } else if (isCalling) {
                mistake(
                        which + " must be a tool's",
                        messages.get(i).path("role"),
                        "write what the called tool returned");
                return;
            } else if (before.isEmpty() || before.equals(role)) {
                String expected = before.equals("user") ? "assistant" : "user";
                if (!role.equals(expected)) {
                    mistake(
                            which + " must be the " + expected + "'s",
                            messages.get(i).path("role"),
                            "user and assistant take turns, the user first");
                    return;
                }
            } else if (before.equals("tool") && role.equals("user")) {
                mistake(
                        which + " must be the assistant's",
                        messages.get(i).path("role"),
                        "the assistant answers a tool");
                return;
            }
            isCalling = isCall(messages.get(i));
            before = role;
        }
        if (!before.equals("assistant")) {
            JsonNode last = messages.get(messages.size() - 1).path("role");
            mistake("the last message must be the assistant's", last, "add the answer that is to be learnt");
        }
    }

    /** Returns whether the role instructs the model. The assistant may answer such a message without a user message. */
    private static boolean isInstruction(String role) {
        return role.equals("system") || role.equals("developer");
    }

    private void weights(JsonNode messages) {
        boolean some = false;
        boolean trained = false;
        for (JsonNode message : messages) {
            if (role(message).equals("assistant")) {
                some = true;
                trained |= message.path("weight").asInt(1) != 0;
            }
        }
        if (some && !trained) {
            mistakes.add(
                    place,
                    "every assistant's message has weight 0",
                    null,
                    "nothing is learnt from it; remove the line");
        }
    }

    private static String role(JsonNode message) {
        return message.path("role").asText();
    }

    private void only(JsonNode object, List<String> allowed, String which) {
        object.fieldNames().forEachRemaining(key -> {
            if (!allowed.contains(key)) {
                mistakes.add(place, which + " has an unknown key", key, DidYouMean.of(key, allowed));
            }
        });
    }

    private void mistake(String wrong, JsonNode was, String remedy) {
        mistakes.add(place, wrong, was.isMissingNode() ? "nothing" : shown(was), remedy);
    }

    private static String shown(JsonNode was) {
        return was.isTextual() ? was.textValue() : ExampleJson.shown(was);
    }
}
