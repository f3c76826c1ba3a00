package dev.plumbline.stats.distribution;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The largest shift that the rounding of logits alone can make, so that the gate does not report rounding as drift (docs/statistics.md 4.1).
 *
 * <p>Hosts compute logits in bfloat16. Some round the logprobs to bfloat16 too, which shows in each of them. Others normalise in float32:
 * there only the differences of a reading's logprobs are multiples of the logits' step.
 */
public final class NumericNoise {
    /** The step of bf16 logits of size 16 to 32, in nats. */
    public static final double BF16_STEP = 0.125;

    /** A probability that was exponentiated and logged again has lost about this much, relative. */
    private static final double LATTICE_TOLERANCE = 1e-6;

    /** Hosts print logprobs with four decimals or more. */
    private static final double DIFFERENCE_TOLERANCE = 1e-4;

    /** How likely differences of exact logprobs may look like multiples of a step. */
    private static final double COINCIDENCE = 1e-5;

    /** Steps of bf16 logits from size 32 to 64 down to 2 to 4, those of float16 among them. */
    private static final double[] STEPS = {0.25, 0.125, 0.0625, 0.03125, 0.015625};

    /** Fewer multiples of 0.25 than these may also come of a step of 0.125. */
    private static final int LEAST_OF_COARSEST = 8;

    private NumericNoise() {}

    /** Returns whether a logprob (natural logarithm) is a bfloat16 number, to 1e-6 relative; 0 is one, NaN and infinity are not. */
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
     * Returns the step that the likeliest logits of one or more token positions were rounded to, in nats, or 0 if they show none.
     *
     * <p>The step of a logit doubles with its size, and a reading may hold logits of several sizes. Therefore the likeliest tokens decide, and a step
     * below 0.125 is doubled: the likeliest token alone may have been rounded to twice what the others show.
     *
     * @param positions the logprobs that are listed at each position
     */
    public static double logitStep(List<double[]> positions) {
        if (positions.stream().flatMapToDouble(DoubleStream::of).allMatch(NumericNoise::onBf16Lattice)) {
            return BF16_STEP;
        }
        double step =
                positions.stream().mapToDouble(NumericNoise::commonStep).max().orElse(0);
        return step < BF16_STEP ? 2 * step : step;
    }

    /** Returns the largest step that the differences to the likeliest token are multiples of, down to some token, if that is no coincidence; else 0. */
    private static double commonStep(double[] logprobs) {
        double[] differences = differences(logprobs);
        for (double step : STEPS) {
            int distinct = 0;
            double last = 0;
            for (int i = 1; i < differences.length && isMultiple(differences[i], step); i++) {
                if (differences[i] - last > 2 * DIFFERENCE_TOLERANCE) {
                    distinct++;
                    last = differences[i];
                }
                boolean isSure = Math.pow(2 * DIFFERENCE_TOLERANCE / step, distinct) <= COINCIDENCE;
                if (isSure && (step <= BF16_STEP || i >= LEAST_OF_COARSEST)) {
                    return step;
                }
            }
        }
        return 0;
    }

    /** Returns how far each token lies below the likeliest, ascending; the first is 0. */
    private static double[] differences(double[] logprobs) {
        double top = DoubleStream.of(logprobs).max().orElse(0);
        return DoubleStream.of(logprobs).map(logprob -> top - logprob).sorted().toArray();
    }

    private static boolean isMultiple(double difference, double step) {
        return Math.abs(difference - step * Math.rint(difference / step)) <= DIFFERENCE_TOLERANCE;
    }

    /**
     * Returns the rounding radius nu(p) of docs/statistics.md 4.1: how far in TV, 0..tanh(h/2), a distribution can lie from the one whose logits were
     * not rounded, h being half of the step. The worst case raises one set of answers by h and lowers all others by h.
     *
     * @param step of the logits in nats, at least 0
     */
    public static double radius(Distribution d, double step) {
        if (step == 0) {
            return 0;
        }
        double half = step / 2;
        double[] probabilities = d.toArray();
        if (probabilities.length > AnswerSets.MOST_ANSWERS) {
            return radiusOfMany(DoubleStream.of(probabilities).max().orElseThrow(), half);
        }
        return DoubleStream.of(AnswerSets.sums(probabilities))
                .map(p -> gain(p, half))
                .max()
                .orElseThrow();
    }

    /**
     * At least the radius, without all sets: the gain grows up to a probability just below a half and falls from there, and a set without the
     * mode has at most what the mode leaves.
     */
    private static double radiusOfMany(double mode, double half) {
        double greatest = 1 / (1 + Math.exp(half));
        return mode <= 0.5 ? Math.tanh(half / 2) : Math.max(gain(mode, half), gain(Math.min(greatest, 1 - mode), half));
    }

    /** p e^h / (p e^h + (1-p) e^-h) - p, on one fraction so that nothing cancels for small p. */
    private static double gain(double p, double half) {
        double up = Math.exp(half);
        double down = Math.exp(-half);
        return p * (1 - p) * (up - down) / (p * up + (1 - p) * down);
    }

    /** Returns the TV below which a difference of two readings may be rounding: the radii of both, summed. */
    public static double floor(
            SeenDistribution candidate, double candidateStep, SeenDistribution base, double baseStep) {
        return radius(candidate, candidateStep) + radius(base, baseStep);
    }

    /** Without a seen answer there is no distribution to take the radius of, so the largest radius is used. */
    private static double radius(SeenDistribution reading, double step) {
        return reading.isOnScale() ? radius(reading.conditional(), step) : Math.tanh(step / 4);
    }
}
