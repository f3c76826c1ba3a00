package dev.plumbline.stub;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The frequencies of an endpoint's faults. The choice of requests depends on the request and the number of equal requests before it, never
 * on order or time.
 *
 * @param shares the share of requests with each fault, each 0..1, together at most 1
 * @param attempts the number of attempts of the same request that may have a fault, at least 1; later attempts get the correct answer
 * @param retryAfter the time to wait in rate-limit answers, not negative; rounded up to seconds if the header has no smaller unit
 * @param dripEvery the time between two bytes of an answer sent byte by byte, not negative
 * @param hugeBytes the number of spaces in a huge answer, at least 1
 */
public record Faults(Map<Fault, Double> shares, int attempts, Duration retryAfter, Duration dripEvery, long hugeBytes) {
    private static final double ROUNDING = 1e-9;

    public Faults {
        shares = Map.copyOf(shares);
        shares.forEach((fault, share) -> {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "the share of " + fault.word() + " must be 0..1 (was " + share + ")");
            }
        });
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        if (sum > 1 + ROUNDING) {
            throw new IllegalArgumentException("shares of faults must be at most 1 together (was " + sum + ")");
        }
        if (attempts < 1 || hugeBytes < 1) {
            throw new IllegalArgumentException(
                    "attempts and hugeBytes must be >= 1 (were " + attempts + " and " + hugeBytes + ")");
        }
        if (retryAfter.isNegative() || dripEvery.isNegative()) {
            throw new IllegalArgumentException(
                    "durations must not be negative (were " + retryAfter + " and " + dripEvery + ")");
        }
    }

    /** Returns settings without faults. */
    public static Faults none() {
        return new Faults(Map.of(), Integer.MAX_VALUE, Duration.ofSeconds(1), Duration.ofMillis(20), 64L << 20);
    }

    /** Returns a copy with another share of one fault. */
    public Faults with(Fault fault, double share) {
        Map<Fault, Double> more = new EnumMap<>(Fault.class);
        more.putAll(shares);
        more.put(fault, share);
        return new Faults(more, attempts, retryAfter, dripEvery, hugeBytes);
    }

    /** Returns a copy in which only the first attempts of a request may have a fault. */
    public Faults withAttempts(int most) {
        return new Faults(shares, most, retryAfter, dripEvery, hugeBytes);
    }

    /** Returns a copy with another time to wait in rate-limit answers. */
    public Faults withRetryAfter(Duration wait) {
        return new Faults(shares, attempts, wait, dripEvery, hugeBytes);
    }

    /** Returns a copy with another time between two bytes of an answer sent byte by byte. */
    public Faults withDripEvery(Duration time) {
        return new Faults(shares, attempts, retryAfter, time, hugeBytes);
    }

    /** Returns a copy with another size of huge answers. */
    public Faults withHugeBytes(long bytes) {
        return new Faults(shares, attempts, retryAfter, dripEvery, bytes);
    }

    /** Returns whether no fault can occur. */
    boolean isEmpty() {
        return shares.values().stream().allMatch(s -> s == 0);
    }

    /**
     * Returns the fault at a point of the cumulative distribution; empty for no fault.
     *
     * @param point a number from 0 to below 1
     */
    Optional<Fault> at(double point) {
        double left = point;
        for (Fault fault : Fault.values()) {
            left -= shares.getOrDefault(fault, 0.0);
            if (left < 0) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
