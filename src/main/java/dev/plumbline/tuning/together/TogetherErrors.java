package dev.plumbline.tuning.together;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.gateway.HttpReply;
import dev.plumbline.text.Printable;
import dev.plumbline.tuning.TuningException;
import dev.plumbline.tuning.dataset.ExampleJson;
import org.jspecify.annotations.Nullable;

/** Interprets the host's error replies, in any of their formats. */
final class TogetherErrors {
    private static final int LONGEST = 300;
    private static final String RETIRED = "endpoints_v1_create_access_disabled";

    private TogetherErrors() {}

    static TuningException of(HttpReply reply, String what) {
        String said = message(reply.body());
        if (reply.body().contains(RETIRED)) {
            return new TuningException("the host has retired its first endpoints API (403 " + RETIRED
                    + "); deployments need its second: " + said);
        }
        String status = String.valueOf(reply.status());
        return switch (reply.status()) {
            case 401, 403 ->
                new TuningException("the host does not let this key do that (" + status + ", " + what + "): " + said);
            case 402 ->
                new TuningException(
                        "the account has too little money for it (402), add credit and start again: " + said);
            case 404 -> new TuningException("the host has no such thing (404, " + what + "): " + said);
            default ->
                isUncertain(reply.status())
                        ? TuningException.uncertain(
                                (reply.status() >= 500 ? "the host failed (" : "the host did not answer as asked (")
                                        + status + ", " + what + "): " + said)
                        : new TuningException("the host refused (" + status + ", " + what + "): " + said);
        };
    }

    /** Returns whether the host may have carried out a call with this status, because the host failed, timed out, redirects or reports a conflict. */
    private static boolean isUncertain(int status) {
        return status >= 500 || status == 408 || status == 409 || status < 400;
    }

    /** Returns the message of an error body: {@code error.message}, {@code error}, {@code message} or {@code detail}, else the whole body. */
    static String message(String body) {
        JsonNode json = parsed(body);
        if (json != null && json.isArray() && !json.isEmpty()) {
            json = json.get(0);
        }
        if (json != null && json.isObject()) {
            JsonNode error = json.path("error");
            for (JsonNode said :
                    new JsonNode[] {error.path("message"), error, json.path("message"), json.path("detail")}) {
                if (!said.isMissingNode() && !said.isNull()) {
                    return printable(said.isTextual() ? said.asText() : said.toString());
                }
            }
        }
        return printable(body);
    }

    private static @Nullable JsonNode parsed(String body) {
        try {
            return ExampleJson.read(body);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** Returns text from the host on one line, shortened and without control characters. */
    static String printable(@Nullable String text) {
        String line = text == null ? "" : Printable.line(text.strip());
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }
}
