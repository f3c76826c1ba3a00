package dev.plumbline.stub;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A whole answer, ready for the wire.
 *
 * @param status HTTP status
 * @param headers in addition to those that every answer has
 * @param body JSON, unless the headers say otherwise
 */
@SuppressWarnings("ArrayRecordComponent") // handed to the socket and never compared
record StubResponse(int status, Map<String, String> headers, byte[] body) {
    /** The note in every body: no model was asked. */
    static final String FINGERPRINT = "plumbline-stub-synthetic";
    /** A fixed time, because answers do not depend on the clock. */
    static final long CREATED = 1_700_000_000;

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_LENGTH = 2048;

    /** The inside of a JSON object. */
    interface Inside {
        void write(JsonGenerator out) throws IOException;
    }

    static StubResponse json(int status, Inside inside) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_LENGTH);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            inside.write(out);
            out.writeStringField("system_fingerprint", FINGERPRINT);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("an array took no bytes", e);
        }
        return new StubResponse(status, Map.of("Content-Type", "application/json"), bytes.toByteArray());
    }

    /** Returns an error that no host's dialect has a shape for. */
    static StubResponse error(int status, String message) {
        return json(status, out -> ErrorShape.OPENAI.write(out, new StubRefusal(status, message, null, null)));
    }

    StubResponse with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new StubResponse(status, more, body);
    }
}
