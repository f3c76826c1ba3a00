package dev.plumbline.gateway;

/** A hard token bucket in simulated time. */
final class SimulatedBucket {
    private final SimulatedTime time;
    private final double perSecond;
    private final int burst;
    private double tokens;
    private long filledAt;

    SimulatedBucket(SimulatedTime time, double perSecond, int burst) {
        this.time = time;
        this.perSecond = perSecond;
        this.burst = burst;
        this.tokens = burst;
        this.filledAt = time.nanos();
    }

    boolean take() {
        long now = time.nanos();
        tokens = Math.min(burst, tokens + (now - filledAt) / 1e9 * perSecond);
        filledAt = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
