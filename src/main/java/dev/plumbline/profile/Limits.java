package dev.plumbline.profile;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The limits of calls to one account.
 *
 * @param concurrency calls open at once at the start, at least 1, or null to find it by growing
 * @param requestsPerMinute calls started in a minute, at least 1, or null for no limit
 * @param tokensPerMinute tokens of requests and their longest replies in a minute, at least 1, or null for no limit
 * @param connect how long connecting may take
 * @param read how long the host may be silent
 * @param call how long one whole call may take
 * @param outage how long calls wait for a host that answered before and cannot be reached; zero not to wait
 */
public record Limits(
        @Nullable Integer concurrency,
        @Nullable Integer requestsPerMinute,
        @Nullable Integer tokensPerMinute,
        Duration connect,
        Duration read,
        Duration call,
        Duration outage) {
    /** The defaults: the number of simultaneous calls is learned, and a silent host is given up after minutes. */
    public static final Limits DEFAULT = new Limits(
            null,
            null,
            null,
            Duration.ofSeconds(10),
            Duration.ofSeconds(120),
            Duration.ofSeconds(300),
            Duration.ofMinutes(10));
}
