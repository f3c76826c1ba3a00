package dev.plumbline.stub;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the stub.
 *
 * @param port where it listens, or 0 for any free port
 * @param latency how long every answer takes, not negative
 * @param faults how often it misbehaves
 * @param bucket its rate limit, or null for none
 * @param requiredKey the key that requests must carry, or null for none; never shown
 * @param seed of everything it makes up
 */
public record StubSettings(
        int port,
        Duration latency,
        Faults faults,
        @Nullable TokenBucket bucket,
        @Nullable String requiredKey,
        long seed) {
    public StubSettings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port must be 0..65535 (was " + port + ")");
        }
        if (latency.isNegative()) {
            throw new IllegalArgumentException("latency must not be negative (was " + latency + ")");
        }
    }

    /** Returns settings with any free port, no latency, no faults, no limit and no key. */
    public static StubSettings plain() {
        return new StubSettings(0, Duration.ZERO, Faults.none(), null, null, 0);
    }

    /** Returns the same with another latency. */
    public StubSettings withLatency(Duration other) {
        return new StubSettings(port, other, faults, bucket, requiredKey, seed);
    }

    /** Returns the same with other faults. */
    public StubSettings withFaults(Faults other) {
        return new StubSettings(port, latency, other, bucket, requiredKey, seed);
    }

    /** Returns the same with a rate limit. */
    public StubSettings withBucket(TokenBucket other) {
        return new StubSettings(port, latency, faults, other, requiredKey, seed);
    }

    /** Returns the same, but requests must carry a key. */
    public StubSettings withRequiredKey(String key) {
        return new StubSettings(port, latency, faults, bucket, key, seed);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "StubSettings[port=" + port + ", latency=" + latency + ", faults=" + faults + ", limited="
                + (bucket != null) + ", key=" + (requiredKey != null) + ", seed=" + seed + "]";
    }
}
