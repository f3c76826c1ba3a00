package dev.plumbline.stub;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A rate limiter: a bucket that starts full and is refilled at a constant rate. Each request takes one token. Times are whole nanoseconds,
 * so that the rate is exact for any pattern of requests.
 */
public final class TokenBucket {
    private static final double NANOS = 1e9;

    private final long interval;
    private final long depth;
    private final LongSupplier clock;
    private final boolean sendsRetryAfter;
    /** The bucket holds one token for each whole interval between this time and now. */
    private long spentUntil;

    /**
     * Creates a full bucket.
     *
     * @param perSecond the number of tokens added per second, above 0
     * @param burst the maximum number of tokens in the bucket, at least 1
     * @param clock returns nanoseconds since an arbitrary time; never goes backwards
     * @param sendsRetryAfter whether rejections state the time to wait
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

    /** Takes a token. Returns false if the bucket has none. */
    public synchronized boolean take() {
        long now = clock.getAsLong();
        // Tokens beyond the burst are dropped.
        if (now - depth - spentUntil > 0) {
            spentUntil = now - depth;
        }
        if (now - spentUntil < interval) {
            return false;
        }
        spentUntil += interval;
        return true;
    }

    /** Returns the time until the bucket has a token; zero if it has one. */
    public synchronized Duration untilNext() {
        return Duration.ofNanos(Math.max(0, spentUntil + interval - clock.getAsLong()));
    }

    /** Returns whether rejections state the time to wait. */
    boolean sendsRetryAfter() {
        return sendsRetryAfter;
    }
}
