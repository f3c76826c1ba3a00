package dev.plumbline.stub;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The frequencies of an endpoint's faults. The choice of requests depends on the request and on its earlier repeats, never on order or
 * time.
 *
 * @param shares share of requests by fault, each 0..1, at most 1 together
 * @param attempts how many attempts of the same request may be hit, at least 1; later ones are answered
 * @param retryAfter how long a rate limit asks to wait, not negative; in whole seconds where the header has no smaller unit
 * @param dripEvery the time between two bytes of a dripping answer, not negative
 * @param hugeBytes how many blanks a huge answer holds, at least 1
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

    /** Returns an endpoint that always behaves. */
    public static Faults none() {
        return new Faults(Map.of(), Integer.MAX_VALUE, Duration.ofSeconds(1), Duration.ofMillis(20), 64L << 20);
    }

    /** Returns the same with another share of one fault. */
    public Faults with(Fault fault, double share) {
        Map<Fault, Double> more = new EnumMap<>(Fault.class);
        more.putAll(shares);
        more.put(fault, share);
        return new Faults(more, attempts, retryAfter, dripEvery, hugeBytes);
    }

    /** Returns the same, but only the first attempts of a request may be hit. */
    public Faults withAttempts(int most) {
        return new Faults(shares, most, retryAfter, dripEvery, hugeBytes);
    }

    /** Returns the same with another wait that rate limits ask for. */
    public Faults withRetryAfter(Duration wait) {
        return new Faults(shares, attempts, wait, dripEvery, hugeBytes);
    }

    /** Returns the same with another time between two bytes of a dripping answer. */
    public Faults withDripEvery(Duration time) {
        return new Faults(shares, attempts, retryAfter, time, hugeBytes);
    }

    /** Returns the same with huge answers of another size. */
    public Faults withHugeBytes(long bytes) {
        return new Faults(shares, attempts, retryAfter, dripEvery, bytes);
    }

    /** Returns whether there are any. */
    boolean isEmpty() {
        return shares.values().stream().allMatch(s -> s == 0);
    }

    /**
     * Returns the fault at a point of the distribution.
     *
     * @param point from 0 to below 1
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
