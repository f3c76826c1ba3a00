package dev.plumbline.testing;

import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import dev.plumbline.stats.distribution.SeenDistribution;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Ratings on the scale 0 to 9 for tests that need some. */
public final class Ratings {
    private Ratings() {}

    /** A rating counted from sampled answers, some of them off the scale. */
    public static Rating sampled(Map<Integer, Integer> counts, int offScale) {
        int samples = offScale + counts.values().stream().mapToInt(n -> n).sum();
        TreeMap<Integer, Double> shares = new TreeMap<>();
        counts.forEach((answer, n) -> shares.put(answer, (double) n / samples));
        return new Rating(
                SeenDistribution.of(0, 9, shares, (double) offScale / samples, 1.0 / samples),
                RatingMethod.SAMPLED,
                0,
                0,
                List.of(),
                new TreeMap<>(counts),
                samples);
    }
}
