package dev.plumbline.gateway;

import dev.plumbline.provider.reply.Refusal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Counts the failed attempts of one call and decides whether to retry. Faults are retried a few times with growing random waits, missing
 * token probabilities once, and a loading or refusing host for a limited time. Not thread-safe: a call has one attempt at a time.
 */
final class Attempts {
    static final int FAULTS = 6;
    static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(2);
    static final Duration LOADING_LIMIT = Duration.ofMinutes(15);
    static final Duration REFUSED_LIMIT = Duration.ofMinutes(30);

    private static final Set<Refusal.Kind> FAULT_KINDS =
            Set.of(Refusal.Kind.TRANSPORT, Refusal.Kind.SERVER_ERROR, Refusal.Kind.MALFORMED);
    private static final int REFUSALS_THAT_DOUBLE = 5;
    private static final long FIRST_WAIT = 500;
    private static final long LONGEST_WAIT = 30_000;
    private static final Duration LOADING_WAIT = Duration.ofSeconds(2);

    private final Map<Refusal.Kind, Integer> met = new EnumMap<>(Refusal.Kind.class);
    private final RandomGenerator random;
    private long firstRefusal = Long.MIN_VALUE;

    Attempts(RandomGenerator random) {
        this.random = random;
    }

    /** The next step after a failed attempt. */
    sealed interface Next {
        /** Try again after a pause of this call only. */
        record Again(Duration pause) implements Next {}

        /** Give up this call. */
        record GiveUp(String why) implements Next {}

        /** Give up all calls of this account. */
        record StopAll(String why) implements Next {}
    }

    Next after(Refusal refusal, long now) {
        int times = met.merge(refusal.kind(), 1, Integer::sum);
        Duration asked = refusal.retryAfter();
        if (asked != null
                && asked.compareTo(LONGEST_RETRY_AFTER) > 0
                && refusal.kind() != Refusal.Kind.INVALID_REQUEST) {
            return new Next.StopAll("the host asks to wait " + asked.toSeconds() + " s, more than the "
                    + LONGEST_RETRY_AFTER.toSeconds() + " s that are waited for: " + refusal.message());
        }
        return switch (refusal.kind()) {
            case STOP -> new Next.StopAll(refusal.message());
            case INVALID_REQUEST, UNREADABLE -> new Next.GiveUp(refusal.message());
            case NO_LOGPROBS -> times < 2 ? new Next.Again(backOff(times, asked)) : new Next.GiveUp(refusal.message());
            case TRANSPORT, SERVER_ERROR, MALFORMED ->
                faults() < FAULTS
                        ? new Next.Again(backOff(faults(), asked))
                        : new Next.GiveUp(faults() + " attempts failed, the last with: " + refusal.message());
            case LOADING ->
                within(LOADING_LIMIT, now)
                        ? new Next.Again(asked == null ? LOADING_WAIT : asked)
                        : new Next.GiveUp(
                                "still loading after " + LOADING_LIMIT.toMinutes() + " minutes: " + refusal.message());
            case RATE_LIMITED, OVERLOADED ->
                within(REFUSED_LIMIT, now)
                        // Waits of at most 8 s, because a refusal does not make the next refusal more likely.
                        ? new Next.Again(backOff(Math.min(times, REFUSALS_THAT_DOUBLE), asked))
                        : new Next.GiveUp(
                                "still refused after " + REFUSED_LIMIT.toMinutes() + " minutes: " + refusal.message());
        };
    }

    private int faults() {
        return FAULT_KINDS.stream().mapToInt(kind -> met.getOrDefault(kind, 0)).sum();
    }

    private boolean within(Duration limit, long now) {
        if (firstRefusal == Long.MIN_VALUE) {
            firstRefusal = now;
        }
        return now - firstRefusal < limit.toNanos();
    }

    /**
     * Returns the wait that the host asks for, or else a random wait below a limit that doubles with each failure (full jitter), so that
     * calls that failed together are not retried together.
     */
    private Duration backOff(int times, @Nullable Duration asked) {
        if (asked != null) {
            return asked;
        }
        long most = Math.min(LONGEST_WAIT, FIRST_WAIT << Math.min(times - 1, 10));
        return Duration.ofMillis(random.nextLong(most + 1));
    }
}
