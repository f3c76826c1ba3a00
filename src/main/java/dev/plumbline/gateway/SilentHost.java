package dev.plumbline.gateway;

import java.time.Duration;

/**
 * Detects a host that accepts calls and sends nothing. One timeout may be an accident, but timeouts over twice the length of the timeout
 * are not. Not thread-safe: its account guards it.
 */
final class SilentHost {
    private static final int TIMEOUTS = 2;

    private boolean lasts;
    private long since;

    void responded() {
        lasts = false;
    }

    /** Records that a call timed out; returns whether the host has been silent for too long. */
    boolean isTooLong(PaidCall call, Duration timeout, long now) {
        if (!lasts) {
            lasts = true;
            since = call.began;
        }
        return now - since >= timeout.multipliedBy(TIMEOUTS).toNanos();
    }
}
