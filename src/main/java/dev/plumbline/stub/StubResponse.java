package dev.plumbline.stub;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A complete answer, ready to be sent.
 *
 * @param status the HTTP status
 * @param headers headers in addition to the headers of every answer
 * @param body the body, which is JSON unless the headers give another type
 */
@SuppressWarnings("ArrayRecordComponent") // handed to the socket and never compared
record StubResponse(int status, Map<String, String> headers, byte[] body) {
    /** A mark in every body, which shows that no model was asked. */
    static final String FINGERPRINT = "plumbline-stub-synthetic";
    /** A constant time, because answers do not depend on the clock. */
    static final long CREATED = 1_700_000_000;

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_LENGTH = 2048;

    /** Writes the fields of a JSON object. */
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

    /** Returns an error for requests that belong to no host. */
    static StubResponse error(int status, String message) {
        return json(status, out -> ErrorShape.OPENAI.write(out, new StubRefusal(status, message, null, null)));
    }

    StubResponse with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new StubResponse(status, more, body);
    }
}
