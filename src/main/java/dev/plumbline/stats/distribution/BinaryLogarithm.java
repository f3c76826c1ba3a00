package dev.plumbline.stats.distribution;

/** Logarithms to base 2, with 0 log 0 = 0 as information theory wants it. */
final class BinaryLogarithm {
    private static final double LN_2 = Math.log(2);

    private BinaryLogarithm() {}

    /** Returns the logarithm to base 2 of a positive number. */
    static double log2(double x) {
        return Math.log(x) / LN_2;
    }

    /** {@code -x log2 x} for x at least 0: what an outcome of probability x adds to the entropy. */
    static double selfInformation(double x) {
        return x > 0 ? -x * log2(x) : 0;
    }

    /** Returns the entropy of a coin that falls one way with probability x in 0..1; between 0 and 1 bit. */
    static double ofCoin(double x) {
        return selfInformation(x) + selfInformation(1 - x);
    }
}
