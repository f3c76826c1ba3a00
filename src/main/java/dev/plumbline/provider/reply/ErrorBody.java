package dev.plumbline.provider.reply;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The error in a host's response, read from any of the known shapes.
 *
 * @param message the host's words on one line; empty if there are none
 * @param words the codes and types of the error in lower case, for the rules that classify it
 * @param status the HTTP status named in the body, or 0
 * @param filtered whether a content filter stopped the prompt
 * @param daily whether a daily quota is used up
 * @param retryDelay the wait that the body asks for, or null
 */
record ErrorBody(
        String message,
        String words,
        int status,
        boolean filtered,
        boolean daily,
        @Nullable Duration retryDelay) {
    private static final String[] CODES = {"type", "code", "status", "error_type", "error_code", "errorcode"};

    /** The names of fields that may hold a host's message, the most likely first. */
    private static final List<String> MESSAGE_FIELDS = List.of(
            "message",
            "msg",
            "error_message",
            "errormessage",
            "error_msg",
            "errormsg",
            "status_msg",
            "detail",
            "details",
            "error",
            "errors",
            "error_description",
            "description",
            "faultstring",
            "fault",
            "reason",
            "title",
            "info");

    /** Error codes of content filters. A proxy may put the filter's error into a nested object or into its own text. */
    private static final Pattern FILTER_CODE =
            Pattern.compile("content_?filter|content_?policy_?violation|responsibleaipolicyviolation"
                    + "|data_?inspection_?failed|prohibited_content|moderation_blocked|contentpolicyviolation");

    private static final Pattern FILTER_WORDS = Pattern.compile(
            "content_?policy_?violation|content management policy|content_filter|responsible ?ai ?policy|data may contain inappropriate content");

    private static final Pattern PER_DAY = Pattern.compile("per[ _-]?day|\\b[rt]pd\\b|daily", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECONDS = Pattern.compile("([0-9]{1,7}(?:\\.[0-9]{1,9})?)s");
    private static final int SHOWN_BYTES = 4096;
    private static final int DEEPEST = 6;

    /** Returns whether an object of a reply is an error or contains one. */
    static boolean isIn(JsonNode place) {
        JsonNode error = place.path("error");
        return (error.isObject() && !error.isEmpty())
                || (error.isArray() && !error.isEmpty() && !place.has("choices"))
                || WireJson.text(error) != null
                || "error".equals(place.path("object").textValue())
                || "error".equals(place.path("type").textValue())
                || (place.path("success").isBoolean() && !place.path("success").booleanValue())
                || place.path("base_resp").path("status_code").asInt(0) != 0;
    }

    /** Returns the error in the body of a response whose status is not success; accepts any body. */
    static ErrorBody of(byte[] body) {
        try {
            JsonNode root = WireJson.parse(body);
            ErrorBody error = of(root.isArray() ? root.path(0) : root);
            // If no known field holds a message, the body itself is shown.
            return error.message.isEmpty() ? error.withMessage(plain(body)) : error;
        } catch (IOException e) {
            return new ErrorBody(plain(body), "", 0, false, false, null);
        }
    }

    /** Returns the error in an object. */
    static ErrorBody of(JsonNode root) {
        JsonNode error = root.path("error").isObject() ? root.path("error") : root;
        JsonNode base = root.path("base_resp");
        StringBuilder words = new StringBuilder();
        for (JsonNode part :
                new JsonNode[] {root, error, error.path("error"), error.path("details"), error.path("innererror")}) {
            for (String name : CODES) {
                words.append(' ').append(part.path(name).asText(""));
            }
        }
        String lower = words.append(minimax(base.path("status_code").asInt(0)))
                .toString()
                .toLowerCase(Locale.ROOT);
        String message = HostMessage.of(message(root, error));
        List<JsonNode> containers = new ArrayList<>();
        collect(error, 0, containers);
        boolean filtered = FILTER_CODE.matcher(lower).find()
                || FILTER_WORDS.matcher(message.toLowerCase(Locale.ROOT)).find()
                || error.path("metadata").has("flagged_input")
                || containers.stream().anyMatch(ErrorBody::saysFiltered);
        // Google reports the id of the quota that is used up.
        boolean daily = PER_DAY.matcher(message).find()
                || containers.stream()
                        .anyMatch(node ->
                                PER_DAY.matcher(node.path("quotaId").asText("")).find());
        Duration retryDelay =
                containers.stream().flatMap(ErrorBody::retryDelay).findFirst().orElse(null);
        return new ErrorBody(message, lower, status(error), filtered, daily, retryDelay);
    }

    private ErrorBody withMessage(String other) {
        return new ErrorBody(other, words, status, filtered, daily, retryDelay);
    }

    /** Returns the common error word for one of MiniMax's numeric codes. */
    private static String minimax(int code) {
        return switch (code) {
            case 1002, 1039, 1041, 2045 -> " rate_limit";
            case 1004, 2049 -> " invalid_api_key";
            case 1008 -> " insufficient_quota";
            case 1026, 1027 -> " content_filter";
            case 2013 -> " invalid_request";
            default -> "";
        };
    }

    /** Adds a JSON object or list and all objects and lists inside it, outer ones first. */
    private static void collect(JsonNode node, int depth, List<JsonNode> containers) {
        containers.add(node);
        if (depth < DEEPEST) {
            for (JsonNode child : node) {
                if (child.isContainerNode()) {
                    collect(child, depth + 1, containers);
                }
            }
        }
    }

    private static boolean saysFiltered(JsonNode node) {
        return node.path("filtered").asBoolean(false)
                || FILTER_CODE
                        .matcher(node.path("code").asText("").toLowerCase(Locale.ROOT))
                        .find();
    }

    /** Returns the wait in an object of Google's RetryInfo; empty for other objects. */
    private static Stream<Duration> retryDelay(JsonNode node) {
        Matcher seconds = SECONDS.matcher(node.path("retryDelay").asText(""));
        return seconds.matches()
                ? Stream.of(Duration.ofMillis(Math.round(Double.parseDouble(seconds.group(1)) * 1000)))
                : Stream.empty();
    }

    private static String message(JsonNode root, JsonNode error) {
        for (JsonNode candidate : new JsonNode[] {error.path("message"), root.path("error"), root.path("detail")}) {
            String text = text(candidate);
            if (!text.isBlank()) {
                return text + upstream(error.path("metadata"));
            }
        }
        return words(root, 0);
    }

    /** Returns the text of a message, which may be a string or FastAPI's list of invalid fields. */
    private static String text(JsonNode message) {
        if (message.isTextual()) {
            return message.textValue();
        }
        JsonNode list = message.isObject() ? message.path("detail") : message;
        if (list.isTextual()) {
            return list.textValue();
        }
        StringBuilder all = new StringBuilder();
        for (JsonNode item : list) {
            JsonNode loc = item.path("loc");
            String text = item.path("msg").asText("");
            if (!text.isEmpty()) {
                all.append(all.isEmpty() ? "" : "; ")
                        .append(loc.path(loc.size() - 1).asText(""))
                        .append(loc.isEmpty() ? "" : ": ")
                        .append(text);
            }
        }
        return all.toString();
    }

    /** Returns the first message in an object under a known name, at any depth. */
    private static String words(JsonNode node, int depth) {
        if (node.isTextual()) {
            return node.textValue().isBlank() ? "" : node.textValue();
        }
        if (depth > DEEPEST) {
            return "";
        }
        if (node.isArray()) {
            List<String> all = new ArrayList<>();
            for (JsonNode item : node) {
                String text = words(item, depth + 1);
                if (!text.isEmpty()) {
                    all.add(text);
                }
            }
            return String.join("; ", all);
        }
        Map<String, JsonNode> named = new HashMap<>();
        node.properties()
                .forEach(field -> named.putIfAbsent(field.getKey().toLowerCase(Locale.ROOT), field.getValue()));
        for (String name : MESSAGE_FIELDS) {
            JsonNode child = named.get(name);
            String text = child == null ? "" : words(child, depth + 1);
            if (!text.isEmpty()) {
                return text;
            }
        }
        for (JsonNode child : node) {
            String text = child.isObject() ? words(child, depth + 1) : "";
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** Returns the upstream provider's own message. A router only says "Provider returned error" and puts that message in another field. */
    private static String upstream(JsonNode metadata) {
        String raw = metadata.path("raw").isTextual() ? metadata.path("raw").textValue() : "";
        String name = metadata.path("provider_name").asText("");
        return (name.isEmpty() ? "" : " (" + name + ")") + (raw.isEmpty() ? "" : ": " + raw);
    }

    private static int status(JsonNode error) {
        for (JsonNode code : new JsonNode[] {error.path("code"), error.path("status")}) {
            // Some hosts write the status as a string; a string without a number counts as 0.
            int status = code.asInt(0);
            if (status >= 400 && status <= 599) {
                return status;
            }
        }
        return 0;
    }

    /** Returns the beginning of a body that is not JSON; for an HTML page, only the title. */
    static String plain(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, SHOWN_BYTES), StandardCharsets.UTF_8);
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.stripLeading().startsWith("<")) {
            return HostMessage.of(text);
        }
        int from = lower.indexOf("<title>");
        int to = lower.indexOf("</title>");
        return from >= 0 && to > from && lower.length() == text.length()
                ? HostMessage.of("an HTML page: " + text.substring(from + "<title>".length(), to))
                : "an HTML page";
    }
}
