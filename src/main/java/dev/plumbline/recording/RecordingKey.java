package dev.plumbline.recording;

import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Message;
import java.nio.ByteBuffer;
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

    private RecordingKey() {}

    /** The key: 32 hexadecimal digits. */
    public static String of(ChatRequest request) {
        MessageDigest digest = digestOf(request);
        Integer sample = request.sample();
        put(digest, sample == null ? "shared" : sample.toString());
        return hex(digest);
    }

    /** The same without the sample index: equal for all draws of one request. */
    public static String requestDigest(ChatRequest request) {
        return hex(digestOf(request));
    }

    private static MessageDigest digestOf(ChatRequest request) {
        MessageDigest digest = sha256();
        put(digest, "plumbline recording " + FORMAT);
        put(digest, request.model().identity());
        for (Message message : request.messages()) {
            put(digest, message.role().name());
            put(digest, message.text());
        }
        put(digest, "temperature " + request.sampling().temperature());
        put(digest, "max-tokens " + request.sampling().maxTokens());
        put(digest, "top-logprobs " + request.sampling().topLogprobs());
        return digest;
    }

    /** Each field goes in behind its length, so that no two lists of fields look alike. */
    private static void put(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
