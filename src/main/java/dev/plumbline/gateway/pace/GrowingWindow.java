package dev.plumbline.gateway.pace;

/**
 * A window that adapts its size. It compares the answers per second at two sizes, and doubles as long as the larger size gives clearly
 * more. Otherwise it returns to the smaller size and tries again after a growing number of rounds, because the calls or the host may
 * change. Refusals and timeouts reduce the size once per episode. Failures of calls that started before the last reduction belong to the
 * same episode.
 */
public final class GrowingWindow implements Window {
    private static final int FIRST = 4;
    private static final int MOST = 256;
    private static final double CUT = 0.6;
    /** A larger size is kept only if it gives at least this many times the answers per second. */
    private static final double CLEARLY_MORE = 1.1;
    /** The fewest answers from which a rate is computed. */
    private static final int FEWEST_ANSWERS = 16;

    private static final int FIRST_PATIENCE = 2;
    private static final int MOST_PATIENCE = 64;

    private int size = FIRST;
    private double factor = 2;
    /** The size to return to if the current size gives no more answers per second; 0 if no trial is running. */
    private int sizeBefore;

    private double rateBefore;
    private int patience = FIRST_PATIENCE;
    private int roundsToWait = 1;
    private boolean cut;
    private long lastCut;
    private long changedAt = Long.MIN_VALUE;
    private boolean measuring;
    private long measuredFrom;
    private int answers;

    @Override
    public int size() {
        return size;
    }

    @Override
    public void startWith(int recommended) {
        if (sizeBefore == 0 && rateBefore == 0 && !cut) {
            size = Math.max(1, Math.min(MOST, recommended));
            measuring = false;
        }
    }

    @Override
    public void answered(long began, boolean full, long now) {
        if (!full) {
            // If too few calls wait, the rate does not depend on the window's size.
            changeTo(size, now);
        } else if (changedAt == Long.MIN_VALUE || began - changedAt >= 0) {
            count(now);
        }
    }

    /**
     * Counts an answer. The measurement starts at the first answer and lasts a whole number of rounds, so that the rate is exact even if
     * answers arrive in bursts.
     */
    private void count(long now) {
        if (!measuring) {
            measuring = true;
            measuredFrom = now;
            answers = 0;
        } else if (++answers >= size * ((FEWEST_ANSWERS + size - 1) / size)) {
            measuring = false;
            judge(answers / (double) Math.max(1, now - measuredFrom), now);
        }
    }

    private void judge(double rate, long now) {
        if (sizeBefore > 0 && rate < rateBefore * CLEARLY_MORE) {
            changeTo(sizeBefore, now);
            waitLonger();
            return;
        }
        sizeBefore = 0;
        rateBefore = rate;
        if (--roundsToWait <= 0 && size < MOST) {
            int before = size;
            changeTo(Math.min(MOST, Math.max(size + 1, (int) (size * factor))), now);
            sizeBefore = before;
        }
    }

    private void waitLonger() {
        sizeBefore = 0;
        factor = 1.5;
        roundsToWait = patience;
        patience = Math.min(MOST_PATIENCE, patience * 2);
    }

    private void changeTo(int next, long now) {
        size = next;
        changedAt = now;
        measuring = false;
    }

    @Override
    public boolean refused(long began, long now) {
        if (cut && began - lastCut <= 0) {
            return false;
        }
        cut = true;
        lastCut = now;
        changeTo(sizeBefore > 0 ? sizeBefore : Math.max(1, (int) (size * CUT)), now);
        waitLonger();
        return true;
    }

    @Override
    public void timedOut(long began, long now) {
        refused(began, now);
    }

    @Override
    public void reopen() {
        sizeBefore = 0;
        roundsToWait = 1;
        factor = 2;
    }
}
