package dev.plumbline.recording;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;

/**
 * One line of a recording.
 *
 * @param key the value of the {@link RecordingKey}
 * @param request the digest of the request without the sample index
 * @param id the first call of the suite that asked for the reply, for readers of the file
 * @param reply the model's reply
 * @param provenance the reply's source
 */
public record RecordedReply(String key, String request, CallId id, ChatReply reply, Provenance provenance) {
    /** Returns the line for a reply to a request. */
    public static RecordedReply of(ChatRequest request, CallId id, ChatReply reply, Provenance provenance) {
        return of(RecordingKey.of(request), id, reply, provenance);
    }

    /**
     * Returns the line for a reply to the request with this key. Avoids hashing the request again, which would cost more than writing the
     * line.
     */
    public static RecordedReply of(RecordingKey key, CallId id, ChatReply reply, Provenance provenance) {
        return new RecordedReply(key.value(), key.request(), id, reply, provenance);
    }
}
