package dev.plumbline.stats.distribution;

/** Logarithms to base 2, with 0 log 0 = 0 by the convention of information theory. */
final class BinaryLogarithm {
    private static final double LN_2 = Math.log(2);

    private BinaryLogarithm() {}

    /** Returns the logarithm to base 2 of a positive number. */
    static double log2(double x) {
        return Math.log(x) / LN_2;
    }

    /** Returns {@code -x log2 x} for x at least 0, the contribution of an outcome of probability x to the entropy. */
    static double selfInformation(double x) {
        return x > 0 ? -x * log2(x) : 0;
    }

    /** Returns the entropy of a coin that shows heads with probability x in 0..1; between 0 and 1 bit. */
    static double ofCoin(double x) {
        return selfInformation(x) + selfInformation(1 - x);
    }
}
