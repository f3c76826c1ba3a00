package dev.plumbline.stats.distribution;

/** All sets of answers of a scale, numbered by their bits, for maxima over all sets. */
final class AnswerSets {
    /** The largest number of answers: a million sets take some milliseconds. Single-token scales have at most 11 answers. */
    static final int MOST_ANSWERS = 20;

    private AnswerSets() {}

    /** Returns the sum of the weights in each set; set number s holds answer i if bit i of s is 1. */
    static double[] sums(double[] weights) {
        if (weights.length > MOST_ANSWERS) {
            throw new IllegalArgumentException(
                    "a scale may have at most " + MOST_ANSWERS + " answers (was " + weights.length + ")");
        }
        double[] sums = new double[1 << weights.length];
        for (int set = 1; set < sums.length; set++) {
            sums[set] = sums[set & (set - 1)] + weights[Integer.numberOfTrailingZeros(set)];
        }
        return sums;
    }
}
