package dev.plumbline.gateway;

import java.util.Map;

/**
 * A host's response to a plain call, with the key hidden.
 *
 * @param status the HTTP status
 * @param headers by lower-case name
 * @param body its text
 */
public record HttpReply(int status, Map<String, String> headers, String body) {
    public HttpReply {
        headers = Map.copyOf(headers);
    }

    /** Returns whether the call succeeded. */
    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** Returns whether the host redirects the caller. */
    public boolean isRedirect() {
        return status >= 300 && status < 400;
    }
}
