package dev.plumbline.gate.rule;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.stats.direction.VariantShift;
import dev.plumbline.stats.distribution.ContentStyle;
import dev.plumbline.stats.hypothesis.Quantiles;
import dev.plumbline.suite.GateSettings;
import dev.plumbline.suite.Question;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A candidate's shift on one question over all wordings of the question (docs/statistics.md 5).
 *
 * @param asked the number of wordings that were asked, including the suite's own
 * @param wordings the shifts in the wordings that could be read for both models
 * @param shift the summary of these shifts on the line 0..1; null for fewer than two wordings
 * @param parts the parts of the shift from opinion and from use of the scale, separated by reversed wordings; null without a reversed wording
 * @param rewording the differences of base's answers between wordings; null for fewer than two wordings with the same scale
 * @param verdict the verdict from all wordings; it supplements the plain verdict and fails no run
 */
public record RobustShift(
        Question question,
        ModelRef candidate,
        int asked,
        List<WordingShift> wordings,
        @Nullable VariantShift shift,
        @Nullable ContentStyle parts,
        @Nullable WordingNoise rewording,
        RatingVerdict verdict) {
    public RobustShift {
        wordings = List.copyOf(wordings);
    }

    /**
     * Combines the wordings of one question.
     *
     * @param repeatNoise the largest TV, 0..1, between repeats of base or of the candidate
     */
    public static RobustShift of(
            Question question,
            ModelRef candidate,
            List<WordedRatings> asked,
            GateSettings settings,
            double repeatNoise) {
        List<WordingShift> wordings =
                asked.stream().map(WordingShift::of).flatMap(Optional::stream).toList();
        WordingNoise rewording = WordingNoise.of(wordings).orElse(null);
        return new RobustShift(
                question,
                candidate,
                asked.size(),
                wordings,
                wordings.size() < 2 ? null : VariantShift.of(shifts(wordings)),
                parts(wordings),
                rewording,
                new RobustRule(settings, repeatNoise).judge(wordings, rewording));
    }

    static double[] shifts(List<WordingShift> wordings) {
        return wordings.stream().mapToDouble(WordingShift::shift).toArray();
    }

    private static @Nullable ContentStyle parts(List<WordingShift> wordings) {
        double[] plain = shifts(wordings.stream().filter(w -> !w.reversed()).toList());
        double[] reversed =
                shifts(wordings.stream().filter(WordingShift::reversed).toList());
        return plain.length == 0 || reversed.length == 0
                ? null
                : ContentStyle.of(Quantiles.median(plain), Quantiles.median(reversed));
    }
}
