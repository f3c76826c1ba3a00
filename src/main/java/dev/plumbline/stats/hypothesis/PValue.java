package dev.plumbline.stats.hypothesis;

/**
 * The p-value of a test and how it was computed, because a drawn one has an error of its own and an exact one has none.
 *
 * @param p the probability of a result at least as extreme if nothing differs, in 0..1
 * @param isExact whether all rearrangements were counted, rather than some drawn at random
 * @param rearrangements how many there are, or how many were drawn
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

    /** Returns (1 + those at least as extreme) / (1 + drawn), which is never 0. */
    public static PValue drawn(long atLeastAsExtreme, long drawn) {
        return new PValue((1.0 + atLeastAsExtreme) / (1.0 + drawn), false, drawn);
    }

    /** Returns how it was computed, as reports write it. */
    public String method() {
        return isExact ? "exact" : "monte-carlo";
    }
}
