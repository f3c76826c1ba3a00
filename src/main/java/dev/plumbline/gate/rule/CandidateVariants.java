package dev.plumbline.gate.rule;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.stats.direction.VarianceComponents;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One candidate's questions over all wordings.
 *
 * @param questions each question's robust shift
 * @param components the parts of the shifts' variance between questions and between wordings; null unless at least two wordings were read for all of
 *     at least two questions and the shifts of the wordings differ
 */
public record CandidateVariants(
        ModelRef candidate,
        List<RobustShift> questions,
        @Nullable VarianceComponents components) {
    public CandidateVariants {
        questions = List.copyOf(questions);
    }

    /** Splits the variance of a candidate's shifts. Uses only wordings that were read for every question. */
    public static CandidateVariants of(ModelRef candidate, List<RobustShift> questions) {
        double[][] shifts = questions.stream()
                .map(question -> RobustShift.shifts(question.wordings().stream()
                        .filter(wording -> questions.stream().allMatch(other -> reads(other, wording)))
                        .toList()))
                .toArray(double[][]::new);
        boolean splits = shifts.length >= 2
                && shifts[0].length >= 2
                && Arrays.stream(shifts)
                        .anyMatch(row -> Arrays.stream(row).distinct().count() > 1);
        return new CandidateVariants(candidate, questions, splits ? VarianceComponents.of(shifts) : null);
    }

    private static boolean reads(RobustShift question, WordingShift wording) {
        return question.wordings().stream().anyMatch(w -> Objects.equals(w.variant(), wording.variant()));
    }
}
