package dev.plumbline.stats.distribution;

import java.util.List;

/**
 * Probability whose answer a reply does not show. It belongs to answers with one of several beginnings, or to text off the scale.
 *
 * @param limit the largest total probability, in 0..1.02
 * @param cap the largest probability of one beginning, at least 0
 * @param beginnings the beginnings of answers in decimal spelling, such as {@code 1} for 1, 10 and 100; every answer begins with the empty text
 * @param among an alternative to {@code beginnings}: for each beginning the answers that it may become
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

    /**
     * Returns mass of answers with other spellings.
     *
     * @param among for each beginning the answers that it may become
     */
    public static OpenMass among(double limit, double cap, List<List<Integer>> among) {
        return new OpenMass(limit, cap, List.of(), among);
    }

    /** Returns this mass with limit and cap multiplied by a share. */
    OpenMass times(double share) {
        return new OpenMass(limit * share, cap * share, beginnings, among);
    }
}
