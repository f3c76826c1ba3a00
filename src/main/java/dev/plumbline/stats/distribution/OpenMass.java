package dev.plumbline.stats.distribution;

import java.util.List;

/**
 * Probability that a reply shows without its answer: it belongs to answers that begin in one of several ways, or to text off the scale.
 *
 * @param limit the most there is in all, in 0..1.02
 * @param cap the most that one beginning can have, at least 0
 * @param beginnings of answers in decimal spelling, such as {@code 1} for 1, 10 and 100; the empty text begins every answer
 */
public record OpenMass(double limit, double cap, List<String> beginnings) {
    public OpenMass {
        if (!(limit >= 0 && limit <= SeenDistribution.MOST_MASS) || !(cap >= 0)) {
            throw new IllegalArgumentException("open mass must lie in 0.." + SeenDistribution.MOST_MASS
                    + ", and its cap must be at least 0 (was " + limit + ", " + cap + ")");
        }
        beginnings = List.copyOf(beginnings);
    }

    /** Mass of which nothing is known but how its answers begin. */
    public static OpenMass of(double mass, String beginning) {
        return new OpenMass(mass, mass, List.of(beginning));
    }
}
