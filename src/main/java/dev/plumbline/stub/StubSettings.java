package dev.plumbline.stub;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the stub.
 *
 * @param port the port of the server, or 0 for any free port
 * @param latency the time before every answer, not negative
 * @param faults the faults and their frequencies
 * @param bucket the rate limit, or null for none
 * @param requiredKey the key that requests must contain, or null for none; never shown
 * @param seed the seed of all synthetic answers and faults
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

    /** Returns a copy with another latency. */
    public StubSettings withLatency(Duration other) {
        return new StubSettings(port, other, faults, bucket, requiredKey, seed);
    }

    /** Returns a copy with other faults. */
    public StubSettings withFaults(Faults other) {
        return new StubSettings(port, latency, other, bucket, requiredKey, seed);
    }

    /** Returns a copy with a rate limit. */
    public StubSettings withBucket(TokenBucket other) {
        return new StubSettings(port, latency, faults, other, requiredKey, seed);
    }

    /** Returns a copy with a key that requests must contain. */
    public StubSettings withRequiredKey(String key) {
        return new StubSettings(port, latency, faults, bucket, key, seed);
    }

    /** Returns the settings without the key. */
    @Override
    public String toString() {
        return "StubSettings[port=" + port + ", latency=" + latency + ", faults=" + faults + ", limited="
                + (bucket != null) + ", key=" + (requiredKey != null) + ", seed=" + seed + "]";
    }
}
