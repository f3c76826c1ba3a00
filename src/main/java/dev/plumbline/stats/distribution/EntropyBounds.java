package dev.plumbline.stats.distribution;

/** The range of a truncated reading's entropy, given an answer on the scale. */
final class EntropyBounds {
    private EntropyBounds() {}

    /** Returns the range in bits; entropy is concave, so the minimum is at a vertex and the maximum at equal fill. */
    static Interval bits(SeenDistribution reading) {
        if (!reading.isOneToken()) {
            return ofOpen(reading);
        }
        return Interval.ofRounded(lowest(reading), highest(reading));
    }

    /**
     * If the open mass may also belong to seen answers: a share t of the probability moves from the seen distribution to any other over the
     * answers. Entropy is concave, so the rest keeps (1 - t) of its own, and a mixture has at most h(t) more than its parts.
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
     * All unseen answers contribute to the entropy in the same way, so a vertex is a number of them filled to the cut, and one more that
     * takes the rest where the unseen mass ends there.
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

    /** Returns the entropy when so many unseen answers have the cut and one more has the rest. */
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
     * With n unseen answers filled equally the entropy is h(x) + x H + (1 - x) log2 n, where x is the seen answers' share
     * and H their own entropy; it rises as x falls to 2^H / (2^H + n), or as far as the unseen mass lets it.
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
