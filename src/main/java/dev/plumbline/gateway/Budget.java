package dev.plumbline.gateway;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The most that a run may use, a guard behind the plan's own check: retries cost too. Safe to use from any thread.
 */
public final class Budget {
    private final @Nullable Long maxCalls;
    private final @Nullable Double maxCost;
    private long calls;
    private double spent;
    private double reserved;

    /** A budget; null for no limit. */
    public Budget(@Nullable Long maxCalls, @Nullable Double maxCost) {
        this.maxCalls = maxCalls;
        this.maxCost = maxCost;
    }

    /** Returns why a plan does not fit, before its first call; or null if it does. */
    public synchronized @Nullable String refuses(Forecast forecast) {
        if (maxCalls != null && forecast.missing() > maxCalls) {
            return "the plan needs " + forecast.missing() + " calls";
        }
        if (maxCost != null && forecast.missing() > 0 && Double.isNaN(forecast.costHigh())) {
            return "the plan asks a model without a price";
        }
        if (maxCost != null && forecast.costHigh() > maxCost) {
            return String.format(Locale.ROOT, "the plan may cost up to %.2f", forecast.costHigh());
        }
        return null;
    }

    /** The answer to a call that asks for its share. */
    sealed interface Share {
        /** It may begin. */
        record Taken() implements Share {}

        /** It may fit once calls under way have ended and turned out cheaper than feared. */
        record NotYet() implements Share {}

        /** It does not fit, and will not. */
        record UsedUp(String why) implements Share {}
    }

    /** Takes what a call may cost at most. */
    synchronized Share reserve(double atMost) {
        if (maxCalls != null && calls >= maxCalls) {
            return new Share.UsedUp("max-calls " + maxCalls + " is used up");
        }
        if (maxCost != null && Double.isNaN(atMost)) {
            return new Share.UsedUp("max-cost is given but the model has no price");
        }
        if (maxCost != null && spent + reserved + atMost > maxCost) {
            return reserved > 0 ? new Share.NotYet() : new Share.UsedUp("max-cost " + maxCost + " is used up");
        }
        calls++;
        reserved += Double.isNaN(atMost) ? 0 : atMost;
        return new Share.Taken();
    }

    /** A call has ended: what it had taken is given back, what it cost stays. */
    synchronized void settle(double atMost, double cost) {
        reserved -= Double.isNaN(atMost) ? 0 : atMost;
        spent += Double.isNaN(cost) ? 0 : cost;
    }

    /** A host refused the call unread, so it counts for nothing. */
    synchronized void giveBack(double atMost) {
        calls--;
        reserved -= Double.isNaN(atMost) ? 0 : atMost;
    }
}
