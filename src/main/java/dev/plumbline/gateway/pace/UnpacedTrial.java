package dev.plumbline.gateway.pace;

/** The state of a trial without pacing, which starts if slowing down did not end refusals. Not thread-safe: its account guards it. */
final class UnpacedTrial {
    private static final int ENOUGH = 14;
    private static final double NEARLY_ALL = 0.6;
    private static final int LONG = 100;
    /** Beyond so many the older ones count for half, so that a host may change its mind. */
    private static final double REMEMBERED = 256;

    private double begun;
    private double refused;
    private int answered;

    void began() {
        begun++;
        if (begun > REMEMBERED) {
            begun /= 2;
            refused /= 2;
        }
    }

    void refused() {
        refused++;
    }

    void answered() {
        answered++;
    }

    /** Whether so many are refused that it is for the rate after all. Calls still open count as answered: refusals are the faster ones. */
    boolean hasFailed() {
        return refused >= ENOUGH && refused >= NEARLY_ALL * begun;
    }

    /** Whether it went well for so long that a limit which shows now must be a new one. */
    boolean wasLong() {
        return answered >= LONG;
    }
}
