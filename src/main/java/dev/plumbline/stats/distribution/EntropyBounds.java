package dev.plumbline.stats.distribution;

/** The range of a truncated reading's entropy, given an answer on the scale. */
final class EntropyBounds {
    private EntropyBounds() {}

    /** Returns the range in bits. Entropy is concave, so the minimum is at a vertex, and the maximum has equal probabilities of unseen answers. */
    static Interval bits(SeenDistribution reading) {
        if (!reading.isOneToken()) {
            return ofOpen(reading);
        }
        return Interval.ofRounded(lowest(reading), highest(reading));
    }

    /**
     * Returns the range if the open mass may also belong to seen answers. Then the distribution is a mixture of the seen distribution with weight 1 -
     * t and any other with weight t. The entropy of a mixture is at least the weighted mean of its parts' entropies, because entropy is concave. It
     * exceeds this mean by at most h(t).
     */
    private static Interval ofOpen(SeenDistribution reading) {
        double ofSeen = reading.conditional().entropyBits();
        double most = reading.most(answer -> true);
        if (most <= 0) {
            return new Interval(ofSeen, ofSeen);
        }
        double everyAnswer = BinaryLogarithm.log2((double) reading.answers().count());
        double leastShare = reading.mass() / (reading.mass() + most);
        double weight = Math.pow(2, ofSeen);
        double share = Math.max(weight / (weight + reading.answers().count()), leastShare);
        double highest = BinaryLogarithm.ofCoin(share) + share * ofSeen + (1 - share) * everyAnswer;
        return Interval.ofRounded(leastShare * ofSeen, Math.max(ofSeen, Math.min(highest, everyAnswer)));
    }

    /**
     * Returns the least entropy over all vertices. All unseen answers contribute to the entropy in the same way. So a vertex is the number of unseen
     * answers filled to the cut, with one more that takes the rest of the unseen mass.
     */
    private static double lowest(SeenDistribution reading) {
        long unseen = reading.unseen().count();
        double lowest = entropy(reading, 0, 0);
        for (int full = 1; full <= unseen && full * reading.cut() <= reading.unseenMass(); full++) {
            lowest = Math.min(lowest, entropy(reading, full, 0));
        }
        double fitting = reading.cut() > 0 ? Math.floor(reading.unseenMass() / reading.cut()) : unseen;
        if (fitting < unseen) {
            double rest = Math.max(0, reading.unseenMass() - fitting * reading.cut());
            lowest = Math.min(lowest, entropy(reading, (int) fitting, rest));
        }
        return lowest;
    }

    /** Returns the entropy if {@code full} unseen answers are filled to the cut and one more has the probability {@code rest}. */
    private static double entropy(SeenDistribution reading, int full, double rest) {
        double mass = reading.mass() + full * reading.cut() + rest;
        double bits = full * BinaryLogarithm.selfInformation(reading.cut() / mass)
                + BinaryLogarithm.selfInformation(rest / mass);
        for (double p : reading.seen().values()) {
            bits += BinaryLogarithm.selfInformation(p / mass);
        }
        return bits;
    }

    /**
     * Returns the greatest entropy. With n unseen answers filled equally the entropy is h(x) + x H + (1 - x) log2 n, where x is the share of the seen
     * answers and H their entropy. The entropy rises as x falls to 2^H / (2^H + n), or to the least x that the unseen mass allows.
     */
    private static double highest(SeenDistribution reading) {
        int unseen = (int) reading.unseen().count();
        double ofSeen = entropy(reading, 0, 0);
        double most = reading.most(unseen);
        if (most <= 0) {
            return ofSeen;
        }
        double weight = Math.pow(2, ofSeen);
        double share = Math.max(weight / (weight + unseen), reading.mass() / (reading.mass() + most));
        return BinaryLogarithm.ofCoin(share) + share * ofSeen + (1 - share) * BinaryLogarithm.log2(unseen);
    }
}
