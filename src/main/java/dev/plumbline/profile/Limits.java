package dev.plumbline.profile;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The limits of calls to one provider account.
 *
 * @param concurrency the number of simultaneous calls at the start, at least 1, or null to raise the number step by step
 * @param requestsPerMinute the maximum number of calls started in a minute, at least 1, or null for no limit
 * @param tokensPerMinute the maximum number of tokens in a minute, at least 1, or null for no limit; counts the tokens of requests and of
 *     replies at their maximum length
 * @param connect the timeout for connecting
 * @param read the timeout for a host that sends nothing
 * @param call the timeout for a whole call
 * @param outage how long calls wait for a host that has answered before but is now unreachable; zero means that they do not wait
 */
public record Limits(
        @Nullable Integer concurrency,
        @Nullable Integer requestsPerMinute,
        @Nullable Integer tokensPerMinute,
        Duration connect,
        Duration read,
        Duration call,
        Duration outage) {
    /** The defaults: the number of simultaneous calls is raised step by step, and a silent host times out after minutes. */
    public static final Limits DEFAULT = new Limits(
            null,
            null,
            null,
            Duration.ofSeconds(10),
            Duration.ofSeconds(120),
            Duration.ofSeconds(300),
            Duration.ofMinutes(10));
}
