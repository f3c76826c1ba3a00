package dev.plumbline.gateway.pace;

import java.util.Arrays;

/**
 * Whether a host refuses because of its rate: many of the last outcomes are refusals. A few among many answers are occasional, unrelated
 * refusals: only the refused call waits, because slowing all calls would not end them. Not thread-safe.
 */
final class LastOutcomes {
    private static final int REMEMBERED = 20;
    private static final int TOO_MANY = 8;

    private final boolean[] refused = new boolean[REMEMBERED];
    private int next;
    private int refusals;

    void add(boolean refusal) {
        refusals += (refusal ? 1 : 0) - (refused[next] ? 1 : 0);
        refused[next] = refusal;
        next = (next + 1) % REMEMBERED;
    }

    boolean showALimit() {
        return refusals >= TOO_MANY;
    }

    void clear() {
        Arrays.fill(refused, false);
        refusals = 0;
    }
}
