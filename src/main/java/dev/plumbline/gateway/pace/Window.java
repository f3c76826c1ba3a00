package dev.plumbline.gateway.pace;

import org.jspecify.annotations.Nullable;

/** The number of calls that may be open at once. Not thread-safe: its account guards it. */
public interface Window {
    /** Returns a window of the profile's {@code concurrency}, or a growing window if the profile sets none. */
    static Window of(@Nullable Integer given) {
        return given == null ? new GrowingWindow() : new GivenWindow(given);
    }

    int size();

    /** Sets the size to the number that the host recommends, unless the profile sets one. */
    default void startWith(int recommended) {}

    /**
     * Records an answer.
     *
     * @param began when the call began
     * @param full whether the number of open calls has reached the window's size
     */
    void answered(long began, boolean full, long now);

    /**
     * Records a refusal of a call that began at {@code began}; returns whether it starts a new episode. Only the first refusal of an
     * episode reduces the size.
     */
    boolean refused(long began, long now);

    /** Records that a call timed out. */
    default void timedOut(long began, long now) {}

    /** Grows again as before the first refusal, because smaller sizes did not end the refusals. */
    default void reopen() {}
}
