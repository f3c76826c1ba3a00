package dev.plumbline.recording;

import dev.plumbline.chat.ChatRequest;

/**
 * Under what a reply is kept: a hash of all that the model sees and how it samples, so that a changed question misses and a changed host,
 * key or concurrency does not.
 *
 * @param value the key: 32 hexadecimal digits
 * @param request the same without the sample index: equal for all draws of one request
 */
public record RecordingKey(String value, String request) {
    /** The format version in every key (ADR 0003). Not the format of the lines: a new one of those changes no key (ADR 0016). */
    static final int VERSION = 1;

    /** Hashes a request. */
    public static RecordingKey of(ChatRequest request) {
        return KeyHasher.once(request);
    }
}
