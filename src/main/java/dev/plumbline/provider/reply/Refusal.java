package dev.plumbline.provider.reply;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The reason why a response contains no reply, and how the caller reacts.
 *
 * @param kind the kind, which decides whether and how the call is retried
 * @param message the host's words, cut to a readable length, without control characters
 * @param retryAfter how long the host asks to wait ({@code retry-after-ms}, {@code retry-after} in seconds or as a date), or null
 */
public record Refusal(Kind kind, String message, @Nullable Duration retryAfter) {
    /** The limit on a wait: longer than any wait that is obeyed, and short enough to count in nanoseconds. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(365);

    public Refusal {
        retryAfter = retryAfter == null || retryAfter.compareTo(LONGEST_WAIT) < 0 ? retryAfter : LONGEST_WAIT;
    }

    /** The kinds of refusals, distinguished by the caller's reaction. */
    public enum Kind {
        /** The call exceeds a rate limit. The caller waits and slows down. */
        RATE_LIMITED,
        /** The host is overloaded. The caller waits longer and slows down. */
        OVERLOADED,
        /** The model is being loaded or started. The caller waits, up to a separate limit. */
        LOADING,
        /**
         * The call failed without a connection, by a reset or by a timeout. The caller retries a few times. Only the gateway uses this
         * kind.
         */
        TRANSPORT,
        /** The host reports an internal error. The caller retries a few times. */
        SERVER_ERROR,
        /** The status is success but the body is malformed. The caller retries a few times. */
        MALFORMED,
        /** The body or the token probabilities are complete but unreadable, and the host would send the same form again. The call fails. */
        UNREADABLE,
        /** The reply lacks the token probabilities that were requested. The caller retries once. */
        NO_LOGPROBS,
        /** The host refuses the request and would refuse it again. The call fails. */
        INVALID_REQUEST,
        /** The key, permission, balance or quota is insufficient. The host would refuse every further call, so the run stops. */
        STOP
    }
}
