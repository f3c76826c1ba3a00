package dev.plumbline.recording;

import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Message;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Under what a reply is kept: a hash of all that the model sees and how it samples, so that a changed question misses and a changed host,
 * key or concurrency does not.
 */
public final class RecordingKey {
    /** Part of every key; raised when the meaning of a recorded line changes. */
    static final int FORMAT = 1;

    private static final int BYTES = 16;
    private static final int USUAL_SIZE = 1024;

    private RecordingKey() {}

    /** The key: 32 hexadecimal digits. */
    public static String of(ChatRequest request) {
        ByteArrayOutputStream fields = fieldsOf(request);
        Integer sample = request.sample();
        put(fields, sample == null ? "shared" : sample.toString());
        return hex(fields);
    }

    /** The same without the sample index: equal for all draws of one request. */
    public static String requestDigest(ChatRequest request) {
        return hex(fieldsOf(request));
    }

    private static ByteArrayOutputStream fieldsOf(ChatRequest request) {
        ByteArrayOutputStream fields = new ByteArrayOutputStream(USUAL_SIZE);
        put(fields, "plumbline recording " + FORMAT);
        put(fields, request.model().identity());
        for (Message message : request.messages()) {
            put(fields, message.role().name());
            put(fields, message.text());
        }
        put(fields, "temperature " + request.sampling().temperature());
        put(fields, "max-tokens " + request.sampling().maxTokens());
        put(fields, "top-logprobs " + request.sampling().topLogprobs());
        return fields;
    }

    /** Each field goes in behind its length, so that no two lists of fields look alike. */
    private static void put(ByteArrayOutputStream fields, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            fields.write(bytes.length >>> shift);
        }
        fields.write(bytes, 0, bytes.length);
    }

    private static String hex(ByteArrayOutputStream fields) {
        return HexFormat.of().formatHex(sha256().digest(fields.toByteArray()), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
