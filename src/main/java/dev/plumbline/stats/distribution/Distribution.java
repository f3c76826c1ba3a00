package dev.plumbline.stats.distribution;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The probability of each answer of a scale. Immutable. */
public final class Distribution {
    private static final double SUM_TOLERANCE = 1e-9;
    private static final double TIE_TOLERANCE = 1e-9;
    /** The relative tolerance for comparisons of answers that are one logit step apart, because some hosts print logprobs with only four decimals. */
    private static final double STEP_TOLERANCE = 1e-4;

    private final int min;
    private final double[] probabilities;

    private Distribution(int min, double[] probabilities) {
        this.min = min;
        this.probabilities = probabilities;
    }

    /**
     * Returns a distribution over {@code min, min + 1, ...}.
     *
     * @param probabilities one for each answer, each finite and at least 0, with the sum 1 within 1e-9; copied
     */
    public static Distribution of(int min, double[] probabilities) {
        double sum = 0;
        for (double p : probabilities) {
            if (!Double.isFinite(p) || p < 0) {
                throw new IllegalArgumentException("a probability must be finite and at least 0 (was " + p + ")");
            }
            sum += p;
        }
        if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
            throw new IllegalArgumentException("probabilities must sum to 1 (was " + sum + ")");
        }
        Math.addExact(min, probabilities.length - 1);
        return new Distribution(min, probabilities.clone());
    }

    /** Returns the distribution of counts of {@code min, min + 1, ...}, of which at least one is above 0. */
    public static Distribution ofCounts(int min, int... counts) {
        double total = Arrays.stream(counts).sum();
        return of(min, Arrays.stream(counts).mapToDouble(count -> count / total).toArray());
    }

    /** Returns the smallest answer of the scale. */
    public int min() {
        return min;
    }

    /** Returns the largest answer of the scale. */
    public int max() {
        return min + probabilities.length - 1;
    }

    /** Returns the probability of one answer of the scale, in 0..1. */
    public double p(int answer) {
        if (answer < min || answer > max()) {
            throw new IllegalArgumentException("the scale is " + min + ".." + max() + " (was " + answer + ")");
        }
        return probabilities[answer - min];
    }

    /** Returns the expected answer, in points of the scale. */
    public double mean() {
        return IntStream.range(0, probabilities.length)
                .mapToDouble(i -> (min + i) * probabilities[i])
                .sum();
    }

    /** Returns Shannon's entropy in bits: 0 for a single answer, log2 of the number of answers for a uniform distribution. */
    public double entropyBits() {
        return DoubleStream.of(probabilities)
                .map(BinaryLogarithm::selfInformation)
                .sum();
    }

    /**
     * Returns the most probable answers, ascending. Recorded logprobs are rounded, so ties are common. Probabilities are equal if they differ by at
     * most 1e-9, relative.
     */
    public List<Integer> modes() {
        return modes(0);
    }

    /**
     * Returns the answers that may be the most probable one before logits were rounded, ascending. These are the answers within one step of the most
     * probable one (docs/statistics.md 1).
     *
     * @param logitStep the step to which logits were rounded, in nats; 0 if they were not rounded
     */
    public List<Integer> modes(double logitStep) {
        double most = DoubleStream.of(probabilities).max().orElseThrow();
        double tolerance = logitStep > 0 ? STEP_TOLERANCE : TIE_TOLERANCE;
        double least = most * Math.exp(-logitStep) * (1 - tolerance);
        return IntStream.rangeClosed(min, max())
                .filter(answer -> p(answer) >= least)
                .boxed()
                .toList();
    }

    /** Returns the distribution with the order of its answers reversed, to compare a reversed question with the plain one. */
    public Distribution mirrored() {
        double[] mirrored = new double[probabilities.length];
        Arrays.setAll(mirrored, i -> probabilities[probabilities.length - 1 - i]);
        return new Distribution(min, mirrored);
    }

    /** Returns the probabilities in the order of the answers; a copy. */
    public double[] toArray() {
        return probabilities.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Distribution that
                && min == that.min
                && Arrays.equals(probabilities, that.probabilities);
    }

    @Override
    public int hashCode() {
        return 31 * min + Arrays.hashCode(probabilities);
    }

    @Override
    public String toString() {
        return min + ".." + max() + " " + Arrays.toString(probabilities);
    }
}
