package dev.plumbline.gateway;

import org.jspecify.annotations.Nullable;

/**
 * How many calls may be open at once. A given number is where it starts and the most it becomes; without one it grows while answers come,
 * doubling until the first cut and by one a round after that. A host that says "too much" cuts it once an episode: refusals of calls that
 * began before the last cut belong to that cut. Not thread-safe: its account guards it.
 */
final class Window {
    private static final int FIRST = 4;
    private static final int MOST = 256;
    private static final double CUT = 0.6;

    private final int most;
    private double size;
    private boolean doubling;
    private long lastCut = Long.MIN_VALUE;

    Window(@Nullable Integer given) {
        most = given == null ? MOST : given;
        size = given == null ? FIRST : given;
        doubling = given == null;
    }

    int size() {
        return (int) size;
    }

    void answered() {
        size = Math.min(most, size + (doubling ? 1 : 1 / size));
    }

    /** Notes a refusal of a call that began at {@code began}; returns whether it opens a new episode, which alone cuts. */
    boolean refused(long began, long now) {
        if (lastCut != Long.MIN_VALUE && began - lastCut <= 0) {
            return false;
        }
        lastCut = now;
        doubling = false;
        size = Math.max(1, size * CUT);
        return true;
    }

    /** The cuts had been for nothing: it grows again as it did before the first. */
    void reopen() {
        doubling = true;
    }
}
