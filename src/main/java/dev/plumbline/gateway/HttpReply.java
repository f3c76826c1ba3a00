package dev.plumbline.gateway;

import java.util.Map;

/**
 * A host's response to a call by {@link PlainHttp}, with the key hidden.
 *
 * @param status the HTTP status
 * @param headers the headers by lower-case name
 * @param body the body's text
 */
public record HttpReply(int status, Map<String, String> headers, String body) {
    public HttpReply {
        headers = Map.copyOf(headers);
    }

    /** Returns whether the status is success. */
    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** Returns whether the status is a redirect. */
    public boolean isRedirect() {
        return status >= 300 && status < 400;
    }
}
