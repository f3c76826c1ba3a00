package dev.plumbline.stub;

import org.jspecify.annotations.Nullable;

/**
 * A rejection before it is written in a host's format.
 *
 * @param status the HTTP status
 * @param message the error message in English
 * @param field the rejected field, or null
 * @param code the host's error code if clients use it, such as {@code unsupported_parameter}, or null
 */
record StubRefusal(
        int status,
        String message,
        @Nullable String field,
        @Nullable String code) {
    /** Returns the type of the error, in the words of most hosts. */
    String type() {
        return switch (status) {
            case 401 -> "authentication_error";
            case 402 -> "insufficient_quota";
            case 404 -> "not_found_error";
            case 429 -> "rate_limit_error";
            case 503 -> "unavailable_error";
            default -> status >= 500 ? "server_error" : "invalid_request_error";
        };
    }
}
