package dev.plumbline.gateway;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * A period during which a host that answered before is unreachable, for example during a restart. Calls then wait with growing pauses until
 * the host answers or the limit has passed; their attempts do not count as failed. A host that never answered has no outage, so that a
 * wrong address is reported soon. Not thread-safe: its account guards it.
 */
final class Outage {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    /** After this number of broken calls in a row the host counts as unreachable, even if a proxy still accepts connections for it. */
    private static final int BROKEN_IN_A_ROW = 3;

    private final Duration limit;
    private final Set<PaidCall> broken = new HashSet<>();
    private boolean answeredBefore;
    private boolean lasts;
    private long since;
    private long pausedUntil;
    private Duration pause = FIRST_PAUSE;

    Outage(Duration limit) {
        this.limit = limit;
    }

    /** Ends the outage, because the host sent a response. */
    void responded() {
        answeredBefore = true;
        lasts = false;
        broken.clear();
    }

    /** Records that a call could not connect or lost its connection; returns whether the host is in an outage. */
    boolean notes(PaidCall call, boolean connected, long now) {
        if (!answeredBefore || limit.isZero()) {
            return false;
        }
        if (lasts) {
            if (call.began - pausedUntil >= 0) {
                pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
                pausedUntil = now + pause.toNanos();
            }
            return true;
        }
        broken.add(call);
        if (connected && broken.size() < BROKEN_IN_A_ROW) {
            return false;
        }
        lasts = true;
        since = now;
        pause = FIRST_PAUSE;
        pausedUntil = now + pause.toNanos();
        return true;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    boolean lasts() {
        return lasts;
    }

    /** Returns the time from now during which no call may start. */
    Duration pauseFrom(long now) {
        return Duration.ofNanos(Math.max(0, pausedUntil - now));
    }

    boolean hasReachedItsLimit(long now) {
        return lasts && now - since >= limit.toNanos();
    }

    /** Returns how long the outage has lasted; zero if there is none. */
    Duration length(long now) {
        return lasts ? Duration.ofNanos(now - since) : Duration.ZERO;
    }
}
