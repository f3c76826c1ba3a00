package dev.plumbline.stats.hypothesis;

import dev.plumbline.stats.distribution.Interval;
import java.util.Arrays;

/** Quantiles by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996, the usual default). */
public final class Quantiles {
    private Quantiles() {}

    /** Returns the quantile q in 0..1 of at least one number, ascending. */
    public static double ofSorted(double[] ascending, double q) {
        double at = q * (ascending.length - 1);
        int below = (int) Math.floor(at);
        double step = below + 1 < ascending.length ? ascending[below + 1] - ascending[below] : 0;
        return ascending[below] + (at - below) * step;
    }

    /** Returns the quantile q in 0..1 of at least one number, in any order. */
    public static double of(double[] values, double q) {
        double[] ascending = values.clone();
        Arrays.sort(ascending);
        return ofSorted(ascending, q);
    }

    /** Returns the median of at least one number, in any order. */
    public static double median(double... values) {
        return of(values, 0.5);
    }

    /** Returns the interval between the quantiles alpha/2 and 1 - alpha/2 of at least one number, ascending. */
    public static Interval middle(double[] ascending, double alpha) {
        return new Interval(ofSorted(ascending, alpha / 2), ofSorted(ascending, 1 - alpha / 2));
    }
}
