package dev.plumbline.gateway.pace;

import java.util.Arrays;

/**
 * The outcomes of the last calls. Many refusals among them indicate a rate limit. A few refusals are unrelated to the rate, so only the
 * refused call waits, because slowing down all calls would not prevent them. Not thread-safe.
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
