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
 * One model's rating of one question, read several times.
 *
 * @param readings how many could be read, the rating itself included
 * @param noise the largest TV of two of them, 0..1: nu_AA of docs/statistics.md 4.1; 0 if there are fewer than two
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
