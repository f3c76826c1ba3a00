package dev.plumbline.stats;

import java.util.stream.DoubleStream;

/** How much of a shift bfloat16 logprobs alone can make, so that the gate does not call rounding a drift. */
public final class NumericNoise {
    /** Half a step of bf16 logits of size 16 to 32: how far rounding moves one, in nats (statistics.md 4.1). */
    private static final double HALF_STEP = 0.0625;

    /** A probability that was exponentiated and logged again has lost about this much, relative. */
    private static final double LATTICE_TOLERANCE = 1e-6;

    /** The probability of the set that gains most. */
    private static final double GREATEST_GAIN = 1 / (1 + Math.exp(HALF_STEP));

    private NumericNoise() {}

    /** Whether a logprob (natural logarithm) is a bfloat16 number, to 1e-6 relative; 0 is one, NaN and infinity are not. */
    public static boolean onBf16Lattice(double logprob) {
        return Double.isFinite(logprob)
                && Math.abs(logprob - nearestBf16(logprob)) <= LATTICE_TOLERANCE * Math.abs(logprob);
    }

    /** A bfloat16 is the upper half of a float; adding just under half of the lower one rounds, ties to even. */
    private static double nearestBf16(double x) {
        int bits = Float.floatToIntBits((float) x);
        int rounded = (bits + 0x7FFF + ((bits >>> 16) & 1)) & 0xFFFF_0000;
        return Float.intBitsToFloat(rounded);
    }

    /**
     * The rounding radius nu(p) of statistics.md 4.1: how far in TV, 0..tanh(h/2) = 0.0312, a distribution can lie from
     * the one whose logits were not rounded. The worst case raises one set of answers by h and lowers all others by h.
     */
    public static double radius(Distribution d) {
        double[] probabilities = d.toArray();
        if (probabilities.length > AnswerSets.MOST_ANSWERS) {
            return radiusOfMany(DoubleStream.of(probabilities).max().orElseThrow());
        }
        return DoubleStream.of(AnswerSets.sums(probabilities))
                .map(NumericNoise::gain)
                .max()
                .orElseThrow();
    }

    /**
     * At least the radius, without all sets: the gain grows up to a probability just below a half and falls from there, and a set without the
     * mode has at most what the mode leaves.
     */
    private static double radiusOfMany(double mode) {
        return mode <= 0.5 ? Math.tanh(HALF_STEP / 2) : Math.max(gain(mode), gain(Math.min(GREATEST_GAIN, 1 - mode)));
    }

    /** p e^h / (p e^h + (1-p) e^-h) - p, on one fraction so that nothing cancels for small p. */
    private static double gain(double p) {
        double up = Math.exp(HALF_STEP);
        double down = Math.exp(-HALF_STEP);
        return p * (1 - p) * (up - down) / (p * up + (1 - p) * down);
    }

    /** The TV below which a difference of two readings may be rounding: the radii of those on the lattice, summed. */
    public static double floor(
            SeenDistribution candidate, boolean candidateOnLattice, SeenDistribution base, boolean baseOnLattice) {
        return (candidateOnLattice ? radius(candidate) : 0) + (baseOnLattice ? radius(base) : 0);
    }

    /** Without a seen answer there is no distribution to take the radius of, so that the largest radius stands in. */
    private static double radius(SeenDistribution reading) {
        return reading.isOnScale() ? radius(reading.conditional()) : Math.tanh(HALF_STEP / 2);
    }
}
