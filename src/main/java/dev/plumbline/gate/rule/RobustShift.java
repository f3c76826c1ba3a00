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
 * One question of one candidate over all wordings it was asked in (docs/statistics.md 5).
 *
 * @param asked in how many wordings it was asked, the suite's own included
 * @param wordings those that could be read for both models
 * @param shift their shifts on the line 0..1, summarised; null below two wordings
 * @param parts opinion and scale, separated by the reversed wordings; null without one
 * @param rewording how far base differs from itself by wording; null below two wordings of one scale
 * @param verdict by the wordings together; it supplements the plain verdict and decides no test
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
     * Puts the wordings of one question together.
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
