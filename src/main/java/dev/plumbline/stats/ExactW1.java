package dev.plumbline.stats;

import java.util.function.IntUnaryOperator;

/**
 * The largest W1 two truncated readings allow, exact where the closed form is loose because both are truncated.
 *
 * <p>W1 = sum |F_P - F_B| is the maximum, over a sign for each step of the scale, of E_P h - E_B h with h(d) the sum of the
 * signs from d upwards (Kantorovich and Rubinstein 1958); P and B are free of each other, so each takes its own extreme.
 * This is the maximum over all pairs of vertices without listing them.
 */
final class ExactW1 {
    /** 2^11 signs take some 10 ms; wider scales take the closed form. */
    private static final int MOST_ANSWERS = 12;

    private ExactW1() {}

    /** The range in points of the scale: exact above, and below the tightest single h, or the closed form on wide scales. */
    static Interval bounds(SeenDistribution p, SeenDistribution b) {
        Interval closed = ClosedForms.w1(p, b);
        int steps = p.max() - p.min();
        if (steps >= MOST_ANSWERS) {
            return closed;
        }
        double low = closed.low();
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
