package dev.plumbline.stub;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A rate limit: a bucket that starts full, is filled evenly, and is asked for one token a request. Whole nanoseconds, so that it lets through
 * exactly its rate with any rhythm of requests.
 */
public final class TokenBucket {
    private static final double NANOS = 1e9;

    private final long interval;
    private final long depth;
    private final LongSupplier clock;
    private final boolean sendsRetryAfter;
    /** The bucket holds a token for each whole interval between this moment and now. */
    private long spentUntil;

    /**
     * A full bucket.
     *
     * @param perSecond tokens a second, above 0
     * @param burst how many it holds, at least 1
     * @param clock nanoseconds from any moment on, never backwards
     * @param sendsRetryAfter whether refusals state when to retry
     */
    public TokenBucket(double perSecond, int burst, LongSupplier clock, boolean sendsRetryAfter) {
        if (!(perSecond > 0) || perSecond > NANOS) {
            throw new IllegalArgumentException("perSecond must be > 0 and at most 1e9 (was " + perSecond + ")");
        }
        if (burst < 1) {
            throw new IllegalArgumentException("burst must be >= 1 (was " + burst + ")");
        }
        this.interval = Math.round(NANOS / perSecond);
        this.depth = Math.multiplyExact(interval, (long) burst);
        this.clock = clock;
        this.sendsRetryAfter = sendsRetryAfter;
        this.spentUntil = clock.getAsLong() - depth;
    }

    /** Takes a token if there is one. */
    public synchronized boolean take() {
        long now = clock.getAsLong();
        // Tokens beyond the burst are lost.
        if (now - depth - spentUntil > 0) {
            spentUntil = now - depth;
        }
        if (now - spentUntil < interval) {
            return false;
        }
        spentUntil += interval;
        return true;
    }

    /** Returns how long until there is a token; zero if there is one. */
    public synchronized Duration untilNext() {
        return Duration.ofNanos(Math.max(0, spentUntil + interval - clock.getAsLong()));
    }

    /** Returns whether refusals state when to retry. */
    boolean sendsRetryAfter() {
        return sendsRetryAfter;
    }
}
