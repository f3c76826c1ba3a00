package dev.plumbline.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import dev.plumbline.stub.StubRoutes.Route;
import dev.plumbline.stub.model.CompletionRequest;
import dev.plumbline.stub.model.SyntheticModel;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Answers a request. Checks the key, the rate limit and the host's rules, then asks the synthetic model. */
final class StubResponder {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StubSettings settings;
    private final SyntheticModel model;

    StubResponder(StubSettings settings) {
        this.settings = settings;
        this.model = new SyntheticModel(settings.seed());
    }

    /** Returns a rejection because of the key or the rate limit, or null. Does not read the request's body. */
    @Nullable
    StubResponse turnedAway(StubHost host, Headers headers) {
        if (!admitted(headers)) {
            return host.refuse(new StubRefusal(401, "Incorrect API key provided", null, null));
        }
        TokenBucket bucket = settings.bucket();
        if (bucket == null || bucket.take()) {
            return null;
        }
        StubResponse refusal = host.refuse(new StubRefusal(429, "Rate limit reached", null, null));
        return bucket.sendsRetryAfter()
                ? refusal.with(
                        "retry-after-ms", String.valueOf(1 + bucket.untilNext().toMillis()))
                : refusal;
    }

    StubResponse answer(Route route, Headers headers, byte[] body) {
        StubHost host = route.host();
        if (host.dialect().equals("anthropic") && !headers.containsKey("anthropic-version")) {
            return host.refuse(new StubRefusal(400, "anthropic-version: header is required", null, null));
        }
        JsonNode json;
        try {
            json = JSON.readTree(body);
        } catch (IOException e) {
            return host.refuse(new StubRefusal(host.malformedStatus(), "the body is not valid JSON", null, null));
        }
        try {
            CompletionRequest asked = route.endpoint().reader().read(json);
            return host.answer(route.endpoint(), asked, model.answer(asked));
        } catch (RequestRejectedException e) {
            return host.refuse(e.refused());
        }
    }

    private boolean admitted(Headers headers) {
        String key = settings.requiredKey();
        return key == null
                || ("Bearer " + key).equals(headers.getFirst("Authorization"))
                || key.equals(headers.getFirst("x-api-key"));
    }
}
