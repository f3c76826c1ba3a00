package dev.plumbline.tuning;

import java.time.Duration;
import java.time.Instant;

/** The clock of fine-tuning, which tests replace. */
public interface TuningClock {
    /** Returns the current time. */
    Instant now();

    /**
     * Waits.
     *
     * @throws TuningException if the waiting thread is interrupted
     */
    void sleep(Duration wait);

    /** Returns the system clock. */
    static TuningClock system() {
        return new TuningClock() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void sleep(Duration wait) {
                try {
                    Thread.sleep(wait.toMillis());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new TuningException("interrupted while waiting");
                }
            }
        };
    }
}
