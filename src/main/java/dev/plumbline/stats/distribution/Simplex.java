package dev.plumbline.stats.distribution;

import java.util.Arrays;

/** Shares: numbers of at least 0 that sum to 1. */
public final class Simplex {
    private Simplex() {}

    /** Returns the shares nearest to a point, by least squares (Held, Wolfe and Crowder 1974): all lowered by the same amount, cut at 0. */
    public static double[] nearest(double[] point) {
        double[] descending = point.clone();
        Arrays.sort(descending);
        double sum = 0;
        double lowered = 0;
        for (int k = 1; k <= point.length; k++) {
            double next = descending[point.length - k];
            sum += next;
            double candidate = (sum - 1) / k;
            if (next > candidate) {
                lowered = candidate;
            }
        }
        double by = lowered;
        return Arrays.stream(point).map(x -> Math.max(0, x - by)).toArray();
    }
}
