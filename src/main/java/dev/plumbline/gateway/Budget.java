package dev.plumbline.gateway;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The limits on the calls and costs of a run. They are checked before the run and at every attempt, because retries cost money too. Safe to
 * use from any thread.
 */
public final class Budget {
    private final @Nullable Long maxCalls;
    private final @Nullable Double maxCost;
    private long calls;
    private double spent;
    private double reserved;

    /** Creates a budget; null means no limit. */
    public Budget(@Nullable Long maxCalls, @Nullable Double maxCost) {
        this.maxCalls = maxCalls;
        this.maxCost = maxCost;
    }

    /** Returns why a plan exceeds the budget, or null if it does not. */
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

    /** The result of a reservation. */
    sealed interface Share {
        /** The call may start. */
        record Taken() implements Share {}

        /**
         * The call must wait. It may fit into the budget after open calls have ended, because they may cost less than their upper bound.
         */
        record NotYet() implements Share {}

        /** The call does not fit into the budget. */
        record UsedUp(String why) implements Share {}
    }

    /** Reserves the upper bound of a call's costs. */
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

    /** Replaces the reserved amount of an ended call with its actual cost. */
    synchronized void settle(double atMost, double cost) {
        reserved -= Double.isNaN(atMost) ? 0 : atMost;
        spent += Double.isNaN(cost) ? 0 : cost;
    }

    /** Releases the reserved amount of a call that the host refused, and does not count the call. */
    synchronized void giveBack(double atMost) {
        calls--;
        reserved -= Double.isNaN(atMost) ? 0 : atMost;
    }
}
