package dev.plumbline.gateway.pace;

import org.jspecify.annotations.Nullable;

/** The number of calls that may be open at once. Not thread-safe: its account guards it. */
public interface Window {
    /** Returns the window of a profile's {@code concurrency}, or one that grows if the profile has none. */
    static Window of(@Nullable Integer given) {
        return given == null ? new GrowingWindow() : new GivenWindow(given);
    }

    int size();

    /** Sets the number that the host recommends, if the profile names none. */
    default void startWith(int recommended) {}

    /**
     * Notes an answer.
     *
     * @param began when its call began
     * @param full whether as many calls are open as may be
     */
    void answered(long began, boolean full, long now);

    /** Notes a refusal of a call that began at {@code began}; returns whether it opens a new episode. Only such a refusal cuts the size. */
    boolean refused(long began, long now);

    /** Notes that a call timed out. */
    default void timedOut(long began, long now) {}

    /** Grows again as before the first refusal, because the cuts did not end the refusals. */
    default void reopen() {}
}
