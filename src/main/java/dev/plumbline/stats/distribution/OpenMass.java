package dev.plumbline.stats.distribution;

import java.util.List;

/**
 * Probability that a reply shows without its answer: it belongs to answers that begin in one of several ways, or to text off the scale.
 *
 * @param limit the most there is in all, in 0..1.02
 * @param cap the most that one beginning can have, at least 0
 * @param beginnings of answers in decimal spelling, such as {@code 1} for 1, 10 and 100; the empty text begins every answer
 * @param among instead of beginnings in decimal spelling: for each beginning the answers it may become
 */
public record OpenMass(double limit, double cap, List<String> beginnings, List<List<Integer>> among) {
    public OpenMass {
        if (!(limit >= 0 && limit <= SeenDistribution.MOST_MASS) || !(cap >= 0)) {
            throw new IllegalArgumentException("open mass must lie in 0.." + SeenDistribution.MOST_MASS
                    + ", and its cap must be at least 0 (was " + limit + ", " + cap + ")");
        }
        beginnings = List.copyOf(beginnings);
        among = among.stream().map(List::copyOf).toList();
    }

    /** Mass of answers that are spelled in decimals. */
    public OpenMass(double limit, double cap, List<String> beginnings) {
        this(limit, cap, beginnings, List.of());
    }

    /** Mass of answers with other spellings; for each beginning the answers it may become. */
    public static OpenMass among(double limit, double cap, List<List<Integer>> among) {
        return new OpenMass(limit, cap, List.of(), among);
    }

    /** Returns the same share of everything. */
    OpenMass times(double share) {
        return new OpenMass(limit * share, cap * share, beginnings, among);
    }
}
