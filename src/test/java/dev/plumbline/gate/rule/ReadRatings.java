package dev.plumbline.gate.rule;

import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import dev.plumbline.stats.distribution.SeenDistribution;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Ratings read from token probabilities on the scale 0 to 9, off the lattice. */
final class ReadRatings {
    private ReadRatings() {}

    static Rating of(Map<Integer, Double> seen, double nonScale, double cut) {
        return new Rating(
                SeenDistribution.of(0, 9, new TreeMap<>(seen), nonScale, cut),
                RatingMethod.LOGPROBS,
                0,
                5,
                List.of(),
                new TreeMap<>(),
                0);
    }

    /** One answer always, and nothing unseen. */
    static Rating at(int answer) {
        return of(Map.of(answer, 1.0), 0, 0);
    }

    static Outcome<Rating> measured(int answer) {
        return new Outcome.Measured<>(at(answer));
    }
}
