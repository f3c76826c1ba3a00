package dev.plumbline.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.plumbline.provider.reply.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Converts a line of an engine's results to the response that the host would have sent over HTTP, so that the same parser reads both. */
final class ResultLine {
    private static final int GOOD = 200;
    private static final int FIRST_ERROR = 400;

    private ResultLine() {}

    /** Returns whether the engine reports that it did not answer the call; such a call is not paid for. */
    static boolean isFailure(JsonNode line) {
        JsonNode result = line.path("result");
        return isStated(line.path("error"))
                || isStated(line.path("__inference_error__"))
                || line.path("response").path("status_code").asInt(GOOD) >= FIRST_ERROR
                || isStated(line.path("response").path("body").path("error"))
                || (result.isObject() && !result.path("message").isObject());
    }

    private static boolean isStated(JsonNode error) {
        return !error.isMissingNode()
                && !error.isNull()
                && !(error.isTextual() && error.textValue().isBlank());
    }

    /** Returns the response in a line. */
    static WireResponse response(JsonNode line) {
        JsonNode rayError = line.path("__inference_error__");
        if (rayError.isTextual() && !rayError.textValue().isBlank()) {
            return error(rayError);
        }
        if (line.path("result").isObject()) {
            return anthropic(line.path("result"));
        }
        JsonNode error = line.path("error");
        boolean failed = !error.isMissingNode() && !error.isNull();
        if (line.has("response")) {
            JsonNode response = line.path("response");
            JsonNode body = response.has("body") ? response.path("body") : response;
            boolean empty = body.isNull() || body.isMissingNode() || (body.isObject() && body.isEmpty());
            if (empty) {
                return failed ? error(error) : error("the line has neither body nor error");
            }
            return new WireResponse(response.path("status_code").asInt(GOOD), Map.of(), bytes(body));
        }
        if (failed) {
            return error(error);
        }
        return new WireResponse(GOOD, Map.of(), bytes(line.path("body").isObject() ? line.path("body") : line));
    }

    private static WireResponse anthropic(JsonNode result) {
        if (result.path("message").isObject()) {
            return new WireResponse(GOOD, Map.of(), bytes(result.path("message")));
        }
        JsonNode error = result.path("error");
        return error.isMissingNode() || error.isNull()
                ? error("the request ended as '" + result.path("type").asText() + "'")
                : error(error.path("error").isObject() ? error.path("error") : error);
    }

    private static WireResponse error(String words) {
        return error(JsonNodeFactory.instance.textNode(words));
    }

    /** Returns an error in the form in which hosts report errors with a success status. */
    private static WireResponse error(JsonNode error) {
        JsonNode reported =
                error.isObject() || error.isTextual() ? error : JsonNodeFactory.instance.textNode(error.toString());
        return new WireResponse(
                GOOD, Map.of(), bytes(JsonNodeFactory.instance.objectNode().set("error", reported)));
    }

    private static byte[] bytes(JsonNode body) {
        return (body.isTextual() ? body.textValue() : BatchJson.text(body)).getBytes(StandardCharsets.UTF_8);
    }
}
