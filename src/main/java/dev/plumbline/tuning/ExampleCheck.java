package dev.plumbline.tuning;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.yaml.DidYouMean;
import java.util.List;

/**
 * Checks one example as OpenAI, Together and Fireworks do: a system message may come first, then user and assistant take turns, the assistant
 * has the last word, every content is text, and a weight of 0 or 1 may stand on the assistant's turns.
 */
final class ExampleCheck {
    private static final List<String> ROLES = List.of("system", "user", "assistant");
    private static final List<String> EXAMPLE = List.of("messages");
    private static final List<String> MESSAGE = List.of("role", "content", "weight");

    private final Place place;
    private final Mistakes mistakes;

    ExampleCheck(Place place, Mistakes mistakes) {
        this.place = place;
        this.mistakes = mistakes;
    }

    void check(JsonNode example) {
        if (!example.isObject()) {
            mistake("the line is no JSON object", example, "write {\"messages\": [...]}");
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

    /** Whether the role is known, so that whose turn it was can be told. */
    private boolean message(JsonNode message, String which) {
        if (!message.isObject()) {
            mistake(which + " is no JSON object", message, "write {\"role\": ..., \"content\": ...}");
            return false;
        }
        only(message, MESSAGE, which);
        content(message.path("content"), which);
        JsonNode role = message.path("role");
        boolean known = role.isTextual() && ROLES.contains(role.textValue());
        if (!known) {
            String was = role.isTextual() ? role.textValue() : "";
            mistake(which + " has no role of those there are", role, DidYouMean.of(was, ROLES));
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

    private void content(JsonNode content, String which) {
        if (!content.isTextual() || content.textValue().isBlank()) {
            mistake(which + " must have a text as its content, not blank", content, "write the text in quotes");
        } else if (content.textValue().codePoints().anyMatch(ExampleCheck::isHalfACharacter)) {
            mistake(
                    which + " holds half a surrogate pair, which no UTF-8 file can",
                    content,
                    "write the character itself");
        }
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
        boolean system = role(messages.get(0)).equals("system");
        for (int i = system ? 1 : 0; i < messages.size(); i++) {
            String expected = (i % 2 == 0) == system ? "assistant" : "user";
            JsonNode role = messages.get(i).path("role");
            if (!role.textValue().equals(expected)) {
                String remedy = role.textValue().equals("system")
                        ? "only the first message may be the system's"
                        : "user and assistant take turns, the user first";
                mistake("message " + (i + 1) + " must be the " + expected + "'s", role, remedy);
                return;
            }
        }
        JsonNode last = messages.get(messages.size() - 1).path("role");
        if (!last.textValue().equals("assistant")) {
            mistake("the last message must be the assistant's", last, "add the answer that is to be learnt");
        }
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
        return was.isTextual() ? was.textValue() : Json.shown(was);
    }
}
