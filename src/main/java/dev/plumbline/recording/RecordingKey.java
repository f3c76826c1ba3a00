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
 *
 * @param value the key: 32 hexadecimal digits
 * @param request the same without the sample index: equal for all draws of one request
 */
public record RecordingKey(String value, String request) {
    /** Part of every key; raised when the meaning of a recorded line changes. */
    static final int FORMAT = 1;

    private static final int BYTES = 16;
    private static final int USUAL_SIZE = 1024;

    /** Hashes a request. */
    public static RecordingKey of(ChatRequest request) {
        MessageDigest digest = sha256();
        ByteArrayOutputStream fields = new ByteArrayOutputStream(USUAL_SIZE);
        putFields(fields, request);
        digest.update(fields.toByteArray());
        String withoutSample = hex(copy(digest));
        fields.reset();
        Integer sample = request.sample();
        put(fields, sample == null ? "shared" : sample.toString());
        digest.update(fields.toByteArray());
        return new RecordingKey(hex(digest), withoutSample);
    }

    private static void putFields(ByteArrayOutputStream fields, ChatRequest request) {
        put(fields, "plumbline recording " + FORMAT);
        put(fields, request.model().identity());
        for (Message message : request.messages()) {
            put(fields, message.role().name());
            put(fields, message.text());
        }
        put(fields, "temperature " + request.sampling().temperature());
        put(fields, "max-tokens " + request.sampling().maxTokens());
        put(fields, "top-logprobs " + request.sampling().topLogprobs());
    }

    /** Each field goes in behind its length, so that no two lists of fields look alike. */
    private static void put(ByteArrayOutputStream fields, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            fields.write(bytes.length >>> shift);
        }
        fields.write(bytes, 0, bytes.length);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** Hashing the whole request again for its second digest would cost as much as all else that is done to a call. */
    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's SHA-256 can be copied", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
