package dev.plumbline.recording;

import dev.plumbline.chat.ChatRequest;

/**
 * The key of a reply: a hash of everything that the model sees and how it samples. A changed question has another key; a changed host, API key or
 * concurrency has not.
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
