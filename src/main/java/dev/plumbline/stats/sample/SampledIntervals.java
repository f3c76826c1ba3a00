package dev.plumbline.stats.sample;

import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Distances;
import dev.plumbline.stats.distribution.Distribution;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.stats.distribution.TvInequalities;
import dev.plumbline.stats.hypothesis.Alpha;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Wilson;
import java.util.Arrays;
import java.util.List;

/**
 * A shift between sampled answers as a {@link Shift}. The ranges cover sampling error instead of truncation, so that one table can show both kinds.
 */
public final class SampledIntervals {
    private static final double ALPHA = 0.05;

    private SampledIntervals() {}

    /**
     * Returns the shift with intervals of 95 %: the limits of docs/statistics.md 2.3 for TV and W1; bounds from the limits of TV for JSD and
     * Hellinger's distance; Welch's (1947) interval for the mean shift; the normal interval by the delta method for the entropy shift; Wilson's
     * interval for the share of base's modes.
     *
     * @param shift the shift measured from these counts
     * @param candidate the candidate's count of each answer, in the order of the scale; at least one sample
     * @param base base's count of each answer
     * @param min the smallest answer of the scale
     */
    public static Shift of(SampledShift shift, int[] candidate, int[] base, int min) {
        Distribution p = Distribution.ofCounts(min, candidate);
        Distribution b = Distribution.ofCounts(min, base);
        Bounded tv = around(shift.tv());
        List<Integer> baseMode = b.modes();
        double kept = baseMode.stream().mapToDouble(p::p).sum();
        double w1 = shift.w1().value();
        return new Shift(
                tv,
                around(shift.w1()),
                Bounded.around(shift.jsd(), TvInequalities.jsd(tv.range())),
                Bounded.around(Distances.hellinger(p, b), TvInequalities.hellinger(tv.range())),
                meanShift(p, total(candidate), b, total(base)),
                entropyShift(p, total(candidate), b, total(base)),
                Bounded.around(
                        kept, Wilson.interval((int) Math.round(kept * total(candidate)), total(candidate), ALPHA)),
                w1 < Bounded.ROUNDING ? 0 : Math.min(1, Math.abs(shift.meanShift()) / w1),
                baseMode,
                p.modes());
    }

    /** Returns a range that contains both the corrected interval and the plain value, because a corrected interval need not contain this value. */
    private static Bounded around(Estimate estimate) {
        return Bounded.holding(estimate.value(), estimate.low(), estimate.high());
    }

    private static Bounded meanShift(Distribution p, int n, Distribution b, int m) {
        double value = p.mean() - b.mean();
        if (n < 2 || m < 2) {
            return reaching(value, p.max() - p.min());
        }
        double own = variance(p) / (n - 1.0);
        double other = variance(b) / (m - 1.0);
        if (own + other == 0) {
            return reaching(value, 0);
        }
        double freedom = (own + other) * (own + other) / (own * own / (n - 1.0) + other * other / (m - 1.0));
        return reaching(value, Alpha.t(ALPHA, freedom) * Math.sqrt(own + other));
    }

    private static Bounded entropyShift(Distribution p, int n, Distribution b, int m) {
        double variance = surprisalVariance(p) / n + surprisalVariance(b) / m;
        return reaching(p.entropyBits() - b.entropyBits(), Alpha.z(ALPHA) * Math.sqrt(variance));
    }

    private static Bounded reaching(double value, double reach) {
        return new Bounded(value, value - reach, value + reach);
    }

    private static double variance(Distribution law) {
        double sum = 0;
        for (int answer = law.min(); answer <= law.max(); answer++) {
            sum += law.p(answer) * (answer - law.mean()) * (answer - law.mean());
        }
        return sum;
    }

    /** Returns the variance of -log2 p over the answers, which is n times the variance of the entropy by the delta method. */
    private static double surprisalVariance(Distribution law) {
        double entropy = law.entropyBits();
        double sum = 0;
        for (double p : law.toArray()) {
            double surprisal = p > 0 ? -Math.log(p) / Math.log(2) - entropy : 0;
            sum += p * surprisal * surprisal;
        }
        return sum;
    }

    private static int total(int[] counts) {
        return Arrays.stream(counts).sum();
    }
}
