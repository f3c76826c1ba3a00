package dev.plumbline.stub;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.stub.model.CompletionRequest;
import dev.plumbline.stub.model.GeneratedText;
import java.util.Map;

/**
 * A host that the stub imitates.
 *
 * @param dialect the dialect's name in profiles
 * @param base the path of the base URL
 * @param endpoints the paths that accept requests, relative to the base, with the reader and the answer of each
 * @param errors the format of the host's errors
 * @param malformedStatus the status of the answer to a body that is not JSON
 */
record StubHost(String dialect, String base, Map<String, Endpoint> endpoints, ErrorShape errors, int malformedStatus) {
    /** Reads a request. */
    interface Reader {
        CompletionRequest read(JsonNode body) throws RequestRejectedException;
    }

    /** The reader of one path's requests, and the format of the answers. */
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
