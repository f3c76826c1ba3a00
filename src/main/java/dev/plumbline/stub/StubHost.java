package dev.plumbline.stub;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.stub.model.CompletionRequest;
import dev.plumbline.stub.model.GeneratedText;
import java.util.Map;

/**
 * A host that the stub imitates.
 *
 * @param dialect as profiles name it
 * @param base path of its base URL
 * @param endpoints the paths that take requests, relative to the base, with how they are read and answered
 * @param errors the shape of its errors
 * @param malformedStatus what it answers to something that is not JSON
 */
record StubHost(String dialect, String base, Map<String, Endpoint> endpoints, ErrorShape errors, int malformedStatus) {
    /** Reads a request. */
    interface Reader {
        CompletionRequest read(JsonNode body) throws RequestRejectedException;
    }

    /** How one path reads and answers. */
    record Endpoint(Reader reader, JsonPart answer) {}

    StubHost {
        endpoints = Map.copyOf(endpoints);
    }

    StubResponse answer(Endpoint endpoint, CompletionRequest asked, GeneratedText spoken) {
        return StubResponse.json(200, out -> endpoint.answer().write(out, asked, spoken));
    }

    StubResponse refuse(StubRefusal refused) {
        return StubResponse.json(refused.status(), out -> errors.write(out, refused));
    }
}
