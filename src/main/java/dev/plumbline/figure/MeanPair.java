package dev.plumbline.figure;

import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.SeenDistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The expected answers of base and one candidate to one question, in points of the scale.
 *
 * @param min the smallest answer of the scale
 * @param max the largest
 */
record MeanPair(String question, String model, Bounded before, Bounded after, int min, int max) {
    /** Returns all that were measured, in the order of questions, then of roles. */
    static List<MeanPair> all(Findings findings) {
        List<MeanPair> pairs = new ArrayList<>();
        for (String question : findings.questions()) {
            SeenDistribution base = seen(findings, question, findings.base());
            for (String model : findings.candidates()) {
                SeenDistribution candidate = seen(findings, question, model);
                if (base != null && candidate != null) {
                    pairs.add(new MeanPair(
                            question,
                            model,
                            base.mean(),
                            candidate.mean(),
                            Math.min(base.min(), candidate.min()),
                            Math.max(base.max(), candidate.max())));
                }
            }
        }
        return pairs;
    }

    private static @Nullable SeenDistribution seen(Findings findings, String question, String model) {
        return findings.rating(question, model)
                .filter(RatingFinding::isOrdered)
                .map(RatingFinding::seen)
                .orElse(null);
    }

    String words() {
        return String.format(
                Locale.ROOT, "%.1f \u2192 %.1f [%.1f, %.1f]", before.value(), after.value(), after.low(), after.high());
    }
}
