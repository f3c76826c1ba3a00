package dev.plumbline.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a host says went wrong, out of any of the shapes hosts have for it.
 *
 * @param message the host's words on one line; empty where there are none
 * @param words its codes and types, lower case, for rules to look at
 * @param status the HTTP status named in the body, or 0
 * @param filtered whether a content filter stopped the prompt
 */
record ErrorBody(String message, String words, int status, boolean filtered) {
    private static final String[] CODES = {"type", "code", "status", "error_type", "error_code"};
    private static final int SHOWN_BYTES = 4096;

    /** Whether an object of a reply is an error or holds one. */
    static boolean stands(JsonNode place) {
        JsonNode error = place.path("error");
        return (error.isObject() && !error.isEmpty())
                || WireJson.text(error) != null
                || "error".equals(place.path("object").textValue())
                || "error".equals(place.path("type").textValue());
    }

    /** The error of a response that is no success, whatever its body is. */
    static ErrorBody of(byte[] body) {
        try {
            JsonNode root = WireJson.parse(body);
            return of(root.isArray() ? root.path(0) : root);
        } catch (IOException e) {
            return new ErrorBody(plain(body), "", 0, false);
        }
    }

    /** The error in an object. */
    static ErrorBody of(JsonNode root) {
        JsonNode error = root.path("error").isObject() ? root.path("error") : root;
        StringBuilder words = new StringBuilder();
        for (JsonNode part : new JsonNode[] {root, error, error.path("details"), error.path("innererror")}) {
            for (String name : CODES) {
                words.append(' ').append(part.path(name).asText(""));
            }
        }
        String lower = words.toString().toLowerCase(Locale.ROOT);
        boolean filtered = lower.contains("content_filter")
                || lower.contains("responsibleaipolicyviolation")
                || lower.contains("content_policy_violation")
                || error.path("metadata").has("flagged_input");
        return new ErrorBody(OneLine.of(message(root, error)), lower, status(error), filtered);
    }

    private static String message(JsonNode root, JsonNode error) {
        for (JsonNode candidate : new JsonNode[] {error.path("message"), root.path("error"), root.path("detail")}) {
            String said = said(candidate);
            if (!said.isEmpty()) {
                return said + upstream(error.path("metadata"));
            }
        }
        return "";
    }

    /** A text, or FastAPI's list of what is wrong with which field. */
    private static String said(JsonNode message) {
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
            all.append(all.isEmpty() ? "" : "; ")
                    .append(loc.path(loc.size() - 1).asText(""))
                    .append(": ")
                    .append(item.path("msg").asText(""));
        }
        return all.toString();
    }

    /** A router says "Provider returned error" and keeps the provider's own words beside it. */
    private static String upstream(JsonNode metadata) {
        String raw = metadata.path("raw").isTextual() ? metadata.path("raw").textValue() : "";
        String name = metadata.path("provider_name").asText("");
        return (name.isEmpty() ? "" : " (" + name + ")") + (raw.isEmpty() ? "" : ": " + raw);
    }

    private static int status(JsonNode error) {
        for (JsonNode code : new JsonNode[] {error.path("code"), error.path("status")}) {
            // Some write the number as a text; a word is 0.
            int status = code.asInt(0);
            if (status >= 400 && status <= 599) {
                return status;
            }
        }
        return 0;
    }

    /** The beginning of a body that is no JSON; of a page only its title. */
    static String plain(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, SHOWN_BYTES), StandardCharsets.UTF_8);
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.stripLeading().startsWith("<")) {
            return OneLine.of(text);
        }
        int from = lower.indexOf("<title>");
        int to = lower.indexOf("</title>");
        return from >= 0 && to > from && lower.length() == text.length()
                ? OneLine.of("an HTML page: " + text.substring(from + "<title>".length(), to))
                : "an HTML page";
    }
}
