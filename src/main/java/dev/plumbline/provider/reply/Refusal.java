package dev.plumbline.provider.reply;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The reason why a response is not a reply, and how to react.
 *
 * @param kind decides whether and how the call is tried again
 * @param message in the host's words, cut to a readable length, without control characters
 * @param retryAfter how long the host asks to wait ({@code retry-after-ms}, {@code retry-after} in seconds or as a date), or null
 */
public record Refusal(Kind kind, String message, @Nullable Duration retryAfter) {
    /** Longer than any wait that is obeyed, and short enough to count in nanoseconds. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(365);

    public Refusal {
        retryAfter = retryAfter == null || retryAfter.compareTo(LONGEST_WAIT) < 0 ? retryAfter : LONGEST_WAIT;
    }

    /** The kinds of refusals by the reaction to them. */
    public enum Kind {
        /** Too many calls or tokens: wait and go slower. */
        RATE_LIMITED,
        /** The host is overloaded: wait longer and go slower. */
        OVERLOADED,
        /** The model is being loaded or started: wait, with a limit of its own. */
        LOADING,
        /** No connection, a reset or a timeout: try again a few times. Only the gateway uses it. */
        TRANSPORT,
        /** An error of the host: try again a few times. */
        SERVER_ERROR,
        /** A success status with a malformed body: try again a few times. */
        MALFORMED,
        /** A complete body or token probabilities in an unreadable form, which the host would send again: this call fails. */
        UNREADABLE,
        /** The reply came without the token probabilities that were asked for: try again once. */
        NO_LOGPROBS,
        /** The host refuses the request and would refuse it again: this call fails. */
        INVALID_REQUEST,
        /** Key, permission, balance or quota: every further call would be refused too, so the run stops. */
        STOP
    }
}
