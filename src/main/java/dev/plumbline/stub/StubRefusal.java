package dev.plumbline.stub;

import org.jspecify.annotations.Nullable;

/**
 * A refusal before it is put in a host's words.
 *
 * @param status HTTP status
 * @param message in English
 * @param field the field it is about, or null
 * @param code a host's word for it where it matters, such as {@code unsupported_parameter}, or null
 */
record StubRefusal(
        int status,
        String message,
        @Nullable String field,
        @Nullable String code) {
    /** Returns the kind of error, in the words most hosts use. */
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
