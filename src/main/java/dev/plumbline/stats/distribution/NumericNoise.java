package dev.plumbline.stats.distribution;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The largest shift that the rounding of logits alone can make, so that the gate does not report rounding as drift (docs/statistics.md 4.1).
 *
 * <p>Hosts compute logits in bfloat16. Some hosts round the logprobs to bfloat16 too, so that each logprob is a bfloat16 number. Other hosts
 * normalise in float32, so that only the differences of a reading's logprobs are multiples of the logits' step.
 */
public final class NumericNoise {
    /** The step of bf16 logits between 16 and 32, in nats. */
    public static final double BF16_STEP = 0.125;

    /** The relative error of a logprob after exponentiation and another logarithm. */
    private static final double LATTICE_TOLERANCE = 1e-6;

    /** The tolerance for differences of logprobs, because hosts print at least four decimals. */
    private static final double DIFFERENCE_TOLERANCE = 1e-4;

    /** The largest probability that differences of unrounded logprobs are multiples of a step by coincidence. */
    private static final double COINCIDENCE = 1e-5;

    /** Steps of bf16 logits from the range 32 to 64 down to the range 2 to 4. Steps of float16 are among them. */
    private static final double[] STEPS = {0.25, 0.125, 0.0625, 0.03125, 0.015625};

    /** The least number of multiples of 0.25 that shows a step of 0.25, because fewer may also result from a step of 0.125. */
    private static final int LEAST_OF_COARSEST = 8;

    private NumericNoise() {}

    /** Returns whether a logprob (natural logarithm) is a bfloat16 number, to 1e-6 relative; 0 is one, NaN and infinity are not. */
    public static boolean onBf16Lattice(double logprob) {
        return Double.isFinite(logprob)
                && Math.abs(logprob - nearestBf16(logprob)) <= LATTICE_TOLERANCE * Math.abs(logprob);
    }

    /**
     * Returns the nearest bfloat16 number, with ties to even. A bfloat16 is the upper half of a float, so adding slightly less than half of the lower
     * half's range rounds.
     */
    private static double nearestBf16(double x) {
        int bits = Float.floatToIntBits((float) x);
        int rounded = (bits + 0x7FFF + ((bits >>> 16) & 1)) & 0xFFFF_0000;
        return Float.intBitsToFloat(rounded);
    }

    /**
     * Returns the step to which the likeliest logits of one or more token positions were rounded, in nats, or 0 if the logprobs show no step.
     *
     * <p>The step of a logit doubles with its size, and a reading may contain logits of several sizes. Therefore only the likeliest tokens are used.
     * A step below 0.125 is doubled, because the likeliest token may have been rounded to twice the step of the others.
     *
     * @param positions the listed logprobs of each position
     */
    public static double logitStep(List<double[]> positions) {
        if (positions.stream().flatMapToDouble(DoubleStream::of).allMatch(NumericNoise::onBf16Lattice)) {
            return BF16_STEP;
        }
        double step =
                positions.stream().mapToDouble(NumericNoise::commonStep).max().orElse(0);
        return step < BF16_STEP ? 2 * step : step;
    }

    /**
     * Returns the largest step of which the differences to the likeliest token are multiples, for enough tokens that this is no coincidence; else 0.
     */
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

    /** Returns the differences of each logprob to the largest one, ascending; the first is 0. */
    private static double[] differences(double[] logprobs) {
        double top = DoubleStream.of(logprobs).max().orElse(0);
        return DoubleStream.of(logprobs).map(logprob -> top - logprob).sorted().toArray();
    }

    private static boolean isMultiple(double difference, double step) {
        return Math.abs(difference - step * Math.rint(difference / step)) <= DIFFERENCE_TOLERANCE;
    }

    /**
     * Returns the rounding radius nu(p) of docs/statistics.md 4.1: the largest TV, 0..tanh(h/2), between a distribution and the one without rounded
     * logits, where h is half of the step. The worst case raises one set of answers by h and lowers all others by h.
     *
     * @param step the step of the logits in nats, at least 0
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
     * Returns an upper bound of the radius without trying all sets. The gain grows up to a probability just below a half, then falls. A set without
     * the mode has at most the probability that the mode leaves.
     */
    private static double radiusOfMany(double mode, double half) {
        double greatest = 1 / (1 + Math.exp(half));
        return mode <= 0.5 ? Math.tanh(half / 2) : Math.max(gain(mode, half), gain(Math.min(greatest, 1 - mode), half));
    }

    /** Returns p e^h / (p e^h + (1-p) e^-h) - p as a single fraction, which keeps its precision for small p. */
    private static double gain(double p, double half) {
        double up = Math.exp(half);
        double down = Math.exp(-half);
        return p * (1 - p) * (up - down) / (p * up + (1 - p) * down);
    }

    /** Returns the sum of the radii of two readings. A TV below this sum may be caused by rounding. */
    public static double floor(
            SeenDistribution candidate, double candidateStep, SeenDistribution base, double baseStep) {
        return radius(candidate, candidateStep) + radius(base, baseStep);
    }

    /** Returns the radius of a reading. Without a seen answer there is no distribution, so the largest possible radius is used. */
    private static double radius(SeenDistribution reading, double step) {
        return reading.isOnScale() ? radius(reading.conditional(), step) : Math.tanh(step / 4);
    }
}
