package dev.plumbline.gate.rule;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.stats.distribution.Distances;
import dev.plumbline.stats.distribution.Distribution;
import dev.plumbline.suite.Question;
import java.util.Arrays;
import java.util.List;

/**
 * Repeated ratings of one question by one model.
 *
 * @param readings the number of repeats that could be read, including the rating itself
 * @param noise the largest TV between two of the readings, 0..1, called nu_AA in docs/statistics.md 4.1; 0 if there are fewer than two
 */
public record RepeatedReadings(Question question, ModelRef model, int readings, double noise) {
    /** Compares all readings of one rating. */
    public static RepeatedReadings of(Question question, ModelRef model, List<Outcome<Rating>> outcomes) {
        List<Distribution> laws = outcomes.stream()
                .filter(Outcome.Measured.class::isInstance)
                .map(outcome ->
                        ((Outcome.Measured<Rating>) outcome).value().seen().conditional())
                .toList();
        double noise = Arrays.stream(Distances.pairwiseTv(laws)).max().orElse(0);
        return new RepeatedReadings(question, model, laws.size(), noise);
    }
}
