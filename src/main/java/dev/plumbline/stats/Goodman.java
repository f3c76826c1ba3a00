package dev.plumbline.stats;

import java.util.Arrays;
import java.util.List;

/** Goodman's (1965) intervals for all categories of a sample at once: Wilson's, each with its part of the error rate. */
public final class Goodman {
    private Goodman() {}

    /**
     * Intervals that hold together with probability about {@code 1 - alpha}, one a category, each in 0..1.
     *
     * @param counts one per category, each at least 0
     * @param alpha the error rate of them all, above 0 and below 1
     */
    public static List<Interval> intervals(int[] counts, double alpha) {
        int n = Arrays.stream(counts).reduce(0, Math::addExact);
        return Arrays.stream(counts)
                .mapToObj(count -> Wilson.interval(count, n, alpha / counts.length))
                .toList();
    }
}
