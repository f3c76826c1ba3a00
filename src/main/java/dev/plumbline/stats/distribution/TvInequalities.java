package dev.plumbline.stats.distribution;

/** Bounds of other distances that follow from a range of the total variation (docs/statistics.md 1) without an optimiser. */
public final class TvInequalities {
    private TvInequalities() {}

    /** Returns JSD in bits, 0..1: {@code 1 - h((1 - TV) / 2) <= JSD <= TV}, with h the entropy of a coin. */
    public static Interval jsd(Interval tv) {
        double low = Math.max(0, 1 - BinaryLogarithm.ofCoin((1 - tv.low()) / 2));
        return Interval.ofRounded(low, tv.high());
    }

    /** Returns Hellinger's distance, 0..1: {@code Hell^2 <= TV <= Hell sqrt(2 - Hell^2)}, solved for Hell. */
    public static Interval hellinger(Interval tv) {
        // 1 - sqrt(1 - TV^2) in a form that keeps its precision near 0.
        double square = tv.low() * tv.low() / (1 + Math.sqrt(1 - tv.low() * tv.low()));
        return Interval.ofRounded(Math.sqrt(square), Math.sqrt(tv.high()));
    }
}
