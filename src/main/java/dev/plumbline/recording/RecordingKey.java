package dev.plumbline.recording;

import dev.plumbline.chat.ChatRequest;

/**
 * The key of a reply: a hash of everything that the model sees and of its sampling settings. A change of the question changes the key; a
 * change of the host, API key or concurrency does not.
 *
 * @param value the key: 32 hexadecimal digits
 * @param request the hash without the sample index, which is equal for all draws of one request
 */
public record RecordingKey(String value, String request) {
    /**
     * The version of the key's format, which is part of every key (ADR 0003). The format of lines has a separate version, which does not
     * change keys (ADR 0016).
     */
    static final int VERSION = 1;

    /** Hashes a request. */
    public static RecordingKey of(ChatRequest request) {
        return KeyHasher.once(request);
    }
}
