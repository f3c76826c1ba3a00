package dev.plumbline.stats.hypothesis;

/** The p-value of a test and how it came about, because a drawn one has an error of its own and an exact one has none. */
public sealed interface PValue {
    /** Returns the probability of a result at least as extreme if nothing differs, in 0..1. */
    double p();

    /** Returns how it was computed, as reports write it. */
    String method();

    /** Returns the number of rearrangements: all of them, or those drawn. */
    long rearrangements();

    /** All rearrangements were looked at. */
    record Exact(double p, long rearrangements) implements PValue {
        public Exact {
            requireProbability(p);
        }

        @Override
        public String method() {
            return "exact";
        }
    }

    /** Rearrangements were drawn at random; p = (1 + those at least as extreme) / (1 + drawn), so never 0. */
    record MonteCarlo(double p, long rearrangements) implements PValue {
        public MonteCarlo {
            requireProbability(p);
        }

        public static MonteCarlo of(long atLeastAsExtreme, long drawn) {
            return new MonteCarlo((1.0 + atLeastAsExtreme) / (1.0 + drawn), drawn);
        }

        @Override
        public String method() {
            return "monte-carlo";
        }
    }

    private static void requireProbability(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a p-value must lie in 0..1 (was " + p + ")");
        }
    }
}
