package dev.plumbline.stats.distribution;

import java.util.function.IntUnaryOperator;

/**
 * The range of W1 that two truncated readings allow. The range is exact even if both readings are truncated, in which case the closed form is loose.
 *
 * <p>W1 = sum |F_P - F_B| is the maximum, over a sign for each step of the scale, of E_P h - E_B h with h(d) the sum of the signs from d upwards
 * (Kantorovich and Rubinstein 1958). P and B vary independently, so each takes its own extreme. The result is the maximum over all pairs of vertices,
 * without an enumeration of them.
 */
final class ExactW1 {
    /** The largest number of answers with exact bounds: 2^11 combinations of signs take some 10 ms. Wider scales use the closed form. */
    private static final int MOST_ANSWERS = 12;

    /** A smooth version of W1 without kinks at F_P = F_B. A bound loses at most the rounding for each step of the scale. */
    private record Smooth(double rounding) implements LeastDivergence.Divergence {
        @Override
        public double of(double[] p, double[] b) {
            double ahead = 0;
            double sum = 0;
            for (int i = 0; i < p.length - 1; i++) {
                ahead += p[i] - b[i];
                sum += Math.hypot(ahead, rounding);
            }
            return sum;
        }

        /** The slopes lie within -1..1, so the gradient is one of the functions h. */
        @Override
        public void gradient(double[] p, double[] b, double[] inP, double[] inB) {
            double[] slopes = new double[p.length];
            double ahead = 0;
            for (int i = 0; i < p.length - 1; i++) {
                ahead += p[i] - b[i];
                slopes[i] = ahead / Math.hypot(ahead, rounding);
            }
            for (int i = p.length - 1; i >= 0; i--) {
                inP[i] = slopes[i] + (i + 1 < p.length ? inP[i + 1] : 0);
                inB[i] = -inP[i];
            }
        }
    }

    private ExactW1() {}

    /**
     * Returns the range in points of the scale. The upper bound is exact. The lower bound uses the best function h that a descent on the smooth W1
     * finds. Wide scales use the closed form for both.
     */
    static Interval bounds(SeenDistribution p, SeenDistribution b) {
        Interval closed = ClosedForms.w1(p, b);
        int steps = p.max() - p.min();
        if (steps >= MOST_ANSWERS) {
            return closed;
        }
        double low = Math.max(
                closed.low(),
                Math.max(LeastDivergence.bound(p, b, new Smooth(1e-2)), LeastDivergence.bound(p, b, new Smooth(1e-4))));
        double high = 0;
        for (int signs = 0; signs < 1 << steps; signs++) {
            IntUnaryOperator h = heights(signs, p.min(), steps);
            Interval inP = ExtremeMean.of(p, h::applyAsInt);
            Interval inB = ExtremeMean.of(b, h::applyAsInt);
            low = Math.max(low, inP.low() - inB.high());
            high = Math.max(high, inP.high() - inB.low());
        }
        return Interval.ofRounded(low, high);
    }

    private static IntUnaryOperator heights(int signs, int min, int steps) {
        int[] heights = new int[steps + 1];
        for (int step = steps - 1; step >= 0; step--) {
            heights[step] = heights[step + 1] + ((signs >> step & 1) == 0 ? 1 : -1);
        }
        return answer -> heights[answer - min];
    }
}
