package dev.plumbline.tuning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.plumbline.gateway.HttpReply;
import dev.plumbline.gateway.PlainHttp;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** Calls that bring JSON or a clear reason. What may be repeated without harm is tried again; a POST, which may cost money, never is. */
final class TogetherCalls {
    private static final int TRIES = 6;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    private final PlainHttp http;
    private final Timing timing;

    TogetherCalls(PlainHttp http, Timing timing) {
        this.http = http;
        this.timing = timing;
    }

    /** One attempt at a call. */
    interface Attempt {
        HttpReply send() throws IOException;
    }

    static URI at(URI base, String path) {
        return URI.create(base.toString().replaceFirst("/+$", "") + "/" + path);
    }

    JsonNode get(URI url) {
        return json(again("GET " + url, () -> http.get(url)), "GET " + url);
    }

    JsonNode patch(URI url, JsonNode body) {
        return json(again("PATCH " + url, () -> http.patch(url, Json.compact(body))), "PATCH " + url);
    }

    void delete(URI url) {
        json(again("DELETE " + url, () -> http.delete(url)), "DELETE " + url);
    }

    JsonNode post(URI url, JsonNode body) {
        return json(once("POST " + url, () -> http.post(url, Json.compact(body))), "POST " + url);
    }

    /** A call whose reply the caller reads itself, such as a redirect. */
    static HttpReply once(String what, Attempt attempt) {
        try {
            return attempt.send();
        } catch (IOException e) {
            throw TuningException.uncertain("no answer to " + what + ": " + TogetherErrors.printable(e.getMessage()));
        }
    }

    private HttpReply again(String what, Attempt attempt) {
        Duration wait = FIRST_WAIT;
        for (int tried = 1; ; tried++) {
            boolean last = tried == TRIES;
            try {
                HttpReply reply = once(what, attempt);
                if (last || !mayPass(reply.status())) {
                    return reply;
                }
            } catch (TuningException e) {
                if (last) {
                    throw e;
                }
            }
            timing.sleep(wait);
            wait = wait.multipliedBy(2);
        }
    }

    private static boolean mayPass(int status) {
        return status == 409 || status == 429 || status >= 500;
    }

    static JsonNode json(HttpReply reply, String what) {
        if (!reply.isGood()) {
            throw TogetherErrors.of(reply, what);
        }
        if (reply.body().isBlank()) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            return Json.read(reply.body());
        } catch (JsonProcessingException e) {
            throw TuningException.uncertain(
                    "the answer to " + what + " is no JSON: " + TogetherErrors.printable(reply.body()));
        }
    }
}
