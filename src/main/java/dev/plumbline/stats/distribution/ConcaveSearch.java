package dev.plumbline.stats.distribution;

import java.util.function.DoubleUnaryOperator;

/** Golden-section search for the maximum of a concave function, which needs no derivative and tolerates kinks. */
final class ConcaveSearch {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** 0.618^64 is 4e-14 of the first width, below the rounding of the functions searched here. */
    private static final int STEPS = 64;

    private ConcaveSearch() {}

    /** The largest value found on {@code low..high}, both ends tried too. */
    static double maximum(DoubleUnaryOperator f, double low, double high) {
        double best = Math.max(f.applyAsDouble(low), f.applyAsDouble(high));
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = f.applyAsDouble(left);
        double atRight = f.applyAsDouble(right);
        for (int step = 0; step < STEPS && low < high; step++) {
            best = Math.max(best, Math.max(atLeft, atRight));
            if (atLeft < atRight) {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = f.applyAsDouble(right);
            } else {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = f.applyAsDouble(left);
            }
        }
        return Math.max(best, Math.max(atLeft, atRight));
    }
}
