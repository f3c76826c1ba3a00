package dev.plumbline.stats.direction;

import dev.plumbline.stats.distribution.Interval;
import java.util.List;

/**
 * The part of a candidate's answers that no share of uniform noise explains: the least total variation to base mixed with noise, over all
 * shares from 0 (base itself) to 1 (noise alone).
 */
public final class NoiseMixture {
    private static final int STEPS = 60;

    private NoiseMixture() {}

    /**
     * Returns the least total variation that remains over all shares of noise, in 0..1.
     *
     * @param candidate the range of the candidate's probability of each answer, in the order of the scale
     * @param base the range of base's probability of each answer
     */
    public static double unexplained(List<Interval> candidate, List<Interval> base) {
        // The remaining total variation is convex in the share, because it is a maximum of sums of positive parts of
        // linear functions.
        double low = 0;
        double high = 1;
        for (int i = 0; i < STEPS; i++) {
            double third = (high - low) / 3;
            if (left(candidate, base, low + third) <= left(candidate, base, high - third)) {
                high -= third;
            } else {
                low += third;
            }
        }
        return Math.min(left(candidate, base, 0), Math.min(left(candidate, base, 1), left(candidate, base, low)));
    }

    private static double left(List<Interval> candidate, List<Interval> base, double noise) {
        double above = 0;
        double below = 0;
        for (int i = 0; i < base.size(); i++) {
            double even = noise / base.size();
            above += Math.max(
                    0, candidate.get(i).low() - (1 - noise) * base.get(i).high() - even);
            below += Math.max(
                    0, (1 - noise) * base.get(i).low() + even - candidate.get(i).high());
        }
        return Math.max(above, below);
    }
}
