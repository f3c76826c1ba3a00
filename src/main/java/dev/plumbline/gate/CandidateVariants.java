package dev.plumbline.gate;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.stats.VarianceComponents;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One candidate's questions over all wordings.
 *
 * @param questions each question's robust shift
 * @param components how much of the shifts' variance lies between questions and how much between wordings; null unless at least two questions
 *     could be read in all of at least two wordings, and wordings differ at all
 */
public record CandidateVariants(
        ModelRef candidate,
        List<RobustShift> questions,
        @Nullable VarianceComponents components) {
    public CandidateVariants {
        questions = List.copyOf(questions);
    }

    /** Splits the variance of a candidate's shifts; a question that lacks a wording is left out of that. */
    public static CandidateVariants of(ModelRef candidate, List<RobustShift> questions) {
        double[][] shifts = questions.stream()
                .filter(question -> question.wordings().size() == question.asked())
                .map(question -> RobustShift.shifts(question.wordings()))
                .toArray(double[][]::new);
        boolean splits = shifts.length >= 2
                && shifts[0].length >= 2
                && Arrays.stream(shifts)
                        .anyMatch(row -> Arrays.stream(row).distinct().count() > 1);
        return new CandidateVariants(candidate, questions, splits ? VarianceComponents.of(shifts) : null);
    }
}
