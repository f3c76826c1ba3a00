package dev.plumbline.provider.reply;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A host's response with any status.
 *
 * @param status the HTTP status
 * @param headers the headers by lower-case name
 * @param body the whole body
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the socket to the dialect and never compared
public record WireResponse(int status, Map<String, String> headers, byte[] body) {
    public WireResponse {
        headers = Map.copyOf(headers);
    }

    /** Returns a header's value, or null. */
    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }
}
