package dev.plumbline.stats.hypothesis;

/**
 * The p-value of a test and its method, because a p-value from random draws has a random error and an exact one has none.
 *
 * @param p the probability of a result at least as extreme under the null hypothesis, in 0..1
 * @param isExact whether all rearrangements were counted, instead of random ones
 * @param rearrangements the number of counted or drawn rearrangements
 */
public record PValue(double p, boolean isExact, long rearrangements) {
    public PValue {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a p-value must lie in 0..1 (was " + p + ")");
        }
    }

    static PValue exact(double p, long rearrangements) {
        return new PValue(p, true, rearrangements);
    }

    /** Returns the p-value (1 + atLeastAsExtreme) / (1 + drawn), which is never 0. */
    public static PValue drawn(long atLeastAsExtreme, long drawn) {
        return new PValue((1.0 + atLeastAsExtreme) / (1.0 + drawn), false, drawn);
    }

    /** Returns the method in the words of reports. */
    public String method() {
        return isExact ? "exact" : "monte-carlo";
    }
}
