package dev.plumbline.recording;

import dev.plumbline.chat.BodyFields;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Message;
import dev.plumbline.chat.Role;
import dev.plumbline.text.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hashes requests into {@link RecordingKey}s. A system message at the beginning of many requests, such as a judge's rubric, is hashed only
 * once. Later requests copy the digest's state. Safe to use from any thread.
 */
final class KeyHasher {
    private static final int BYTES = 16;
    private static final int USUAL_SIZE = 1024;

    /**
     * Has few entries, because system messages belong to the suite and not to single calls. The stored digests are never updated, so any
     * thread may copy them.
     */
    private final Map<Beginning, MessageDigest> begun = new ConcurrentHashMap<>();

    private record Beginning(String identity, String system) {}

    RecordingKey of(ChatRequest request) {
        List<Message> messages = request.messages();
        if (messages.isEmpty() || messages.get(0).role() != Role.SYSTEM) {
            return once(request);
        }
        Beginning beginning =
                new Beginning(request.model().identity(), messages.get(0).text());
        return end(copy(begun.computeIfAbsent(beginning, b -> begin(request, 1))), request, 1);
    }

    /** Uncached; for occasional use. */
    static RecordingKey once(ChatRequest request) {
        return end(begin(request, 0), request, 0);
    }

    private static RecordingKey end(MessageDigest digest, ChatRequest request, int begun) {
        ByteArrayOutputStream fields = new ByteArrayOutputStream(USUAL_SIZE);
        request.messages().stream().skip(begun).forEach(message -> put(fields, message));
        put(fields, "temperature " + request.sampling().temperature());
        put(fields, "max-tokens " + request.sampling().maxTokens());
        put(fields, "top-logprobs " + request.sampling().topLogprobs());
        BodyFields body = request.model().body();
        if (!body.isEmpty()) {
            put(fields, "body " + body.json());
        }
        digest.update(fields.toByteArray());
        String withoutSample = hex(copy(digest));
        fields.reset();
        Integer sample = request.sample();
        put(fields, sample == null ? "shared" : sample.toString());
        digest.update(fields.toByteArray());
        return new RecordingKey(hex(digest), withoutSample);
    }

    private static MessageDigest begin(ChatRequest request, int messages) {
        ByteArrayOutputStream fields = new ByteArrayOutputStream(USUAL_SIZE);
        put(fields, "plumbline recording " + RecordingKey.VERSION);
        put(fields, request.model().identity());
        request.messages().stream().limit(messages).forEach(message -> put(fields, message));
        MessageDigest digest = Sha256.digest();
        digest.update(fields.toByteArray());
        return digest;
    }

    private static void put(ByteArrayOutputStream fields, Message message) {
        put(fields, message.role().name());
        put(fields, message.text());
    }

    /** Writes the field's length before the field, so that different lists of fields never give the same bytes. */
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

    /** Copies a digest, because hashing the whole request again would cost as much as all other work of a call. */
    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's SHA-256 can be copied", e);
        }
    }
}
