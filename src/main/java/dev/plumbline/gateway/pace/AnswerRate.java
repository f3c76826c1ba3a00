package dev.plumbline.gateway.pace;

/** The recent rate of answers per second, measured over the last second, or since one second before a marked moment. Not thread-safe. */
final class AnswerRate {
    private static final long SLOT = 100_000_000;
    private static final int SLOTS = 10;
    private static final double SECOND = 1e9;

    private final int[] counts = new int[SLOTS];
    private long slot = Long.MIN_VALUE;
    private boolean kept;
    private long keptFrom;
    private int keptCount;

    void add(long now) {
        if (kept) {
            keptCount++;
            return;
        }
        forget(now);
        counts[Math.floorMod(slot, SLOTS)]++;
    }

    /** Keeps all answers of the last second and all later ones. */
    void keepFrom(long now) {
        forget(now);
        keptFrom = now;
        kept = true;
        for (int count : counts) {
            keptCount += count;
        }
    }

    /** Returns the answers per second, measured since one second before {@link #keepFrom}. */
    double perSecond(long now) {
        return keptCount / ((now - keptFrom) / SECOND + 1);
    }

    private void forget(long now) {
        long current = Math.floorDiv(now, SLOT);
        long first = slot == Long.MIN_VALUE ? current : Math.max(slot + 1, current - SLOTS + 1);
        for (long passed = first; passed <= current; passed++) {
            counts[Math.floorMod(passed, SLOTS)] = 0;
        }
        slot = current;
    }
}
