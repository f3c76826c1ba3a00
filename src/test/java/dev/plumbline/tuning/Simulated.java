package dev.plumbline.tuning;

import java.time.Duration;
import java.time.Instant;

/** Time that passes only by being slept. */
final class Simulated implements TuningClock {
    private Instant now = Instant.parse("2026-11-25T00:00:00Z");

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void sleep(Duration wait) {
        now = now.plus(wait);
    }
}
