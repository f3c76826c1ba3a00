package dev.plumbline.tuning.together;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.plumbline.gateway.HttpReply;
import dev.plumbline.gateway.PlainHttp;
import dev.plumbline.gateway.RequestNotSentException;
import dev.plumbline.gateway.key.HostId;
import dev.plumbline.tuning.TuningClock;
import dev.plumbline.tuning.TuningException;
import dev.plumbline.tuning.dataset.ExampleJson;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls to the host that return JSON or throw with a clear reason. Calls that are safe to repeat are retried; a POST, which may cost money, never is.
 */
final class TogetherCalls {
    private static final int TRIES = 6;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    private final PlainHttp http;
    private final TuningClock timing;

    TogetherCalls(PlainHttp http, TuningClock timing) {
        this.http = http;
        this.timing = timing;
    }

    /** One attempt at a call. */
    interface Attempt {
        HttpReply send() throws IOException;
    }

    /**
     * Returns an address below {@code base}; each segment is percent-encoded.
     *
     * @throws TuningException if a segment cannot be an identifier
     */
    static URI at(URI base, String... segments) {
        StringBuilder url = new StringBuilder(base.toString().replaceFirst("/+$", ""));
        for (String segment : segments) {
            url.append('/').append(HostId.segment(checked(segment)));
        }
        return URI.create(url.toString());
    }

    /**
     * Returns an identifier of the host unchanged.
     *
     * @throws TuningException if the text cannot be an identifier
     */
    static String checked(String id) {
        if (!HostId.isValid(id)) {
            throw new TuningException(
                    "the host gave an id that cannot be one (was " + TogetherErrors.printable(id) + ")");
        }
        return id;
    }

    /** Returns the identifier in a field, which must be a string. */
    static String id(JsonNode object, String field) {
        JsonNode id = object.path(field);
        if (!id.isTextual()) {
            throw new TuningException("the host gave no id (" + field + " was "
                    + TogetherErrors.printable(id.isMissingNode() ? object.toString() : id.toString()) + ")");
        }
        return checked(id.textValue());
    }

    /**
     * Returns the identifier of a resource that the host accepted to create and may charge for.
     *
     * @throws TuningException an uncertain one if the answer has no identifier, because the resource may exist nevertheless
     */
    static String created(JsonNode answer, String what) {
        try {
            return id(answer, "id");
        } catch (TuningException e) {
            throw TuningException.uncertain("the host accepted the " + what + ", but " + e.getMessage());
        }
    }

    JsonNode get(URI url) {
        return json(again("GET " + url, () -> http.get(url)), "GET " + url);
    }

    /**
     * Returns the items of a list.
     *
     * @throws TuningException if the answer is not a list, because a malformed answer must not count as an empty list
     */
    Listing list(URI url) {
        JsonNode reply = get(url);
        JsonNode items = reply.isArray() ? reply : reply.path("data");
        if (!items.isArray()) {
            throw TuningException.uncertain(
                    "the answer to GET " + url + " is not a list: " + TogetherErrors.printable(reply.toString()));
        }
        boolean more = reply.path("has_more").asBoolean(false)
                || !reply.path("next_page_token").asText("").isBlank()
                || !reply.path("nextPageToken").asText("").isBlank();
        List<JsonNode> all = new ArrayList<>();
        items.forEach(all::add);
        return new Listing(all, !more);
    }

    /**
     * A list of items from a host.
     *
     * @param isComplete false if the host has more items than it sent
     */
    record Listing(List<JsonNode> items, boolean isComplete) {
        Listing {
            items = List.copyOf(items);
        }

        /**
         * Checks that the list is complete, so that a missing item does not exist.
         *
         * @throws TuningException if the host has more items than it sent
         */
        void requireComplete(String what) {
            if (!isComplete) {
                throw TuningException.uncertain("the host lists only a part of its " + what
                        + ", so it is not known whether the one looked for exists");
            }
        }
    }

    JsonNode patch(URI url, JsonNode body) {
        return json(again("PATCH " + url, () -> http.patch(url, ExampleJson.compact(body))), "PATCH " + url);
    }

    void delete(URI url) {
        json(again("DELETE " + url, () -> http.delete(url)), "DELETE " + url);
    }

    JsonNode post(URI url, JsonNode body) {
        return json(once("POST " + url, () -> http.post(url, ExampleJson.compact(body))), "POST " + url);
    }

    /** Makes one call and returns its reply for the caller to interpret, such as a redirect. */
    static HttpReply once(String what, Attempt attempt) {
        try {
            return attempt.send();
        } catch (RequestNotSentException e) {
            throw new TuningException("cannot reach the host (" + what + "): "
                    + TogetherErrors.printable(e.getMessage()) + "; nothing was sent");
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
            return ExampleJson.read(reply.body());
        } catch (JsonProcessingException e) {
            throw TuningException.uncertain(
                    "the answer to " + what + " is not JSON: " + TogetherErrors.printable(reply.body()));
        }
    }
}
