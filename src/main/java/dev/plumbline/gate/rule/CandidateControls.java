package dev.plumbline.gate.rule;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.stats.hypothesis.ControlContrast;
import dev.plumbline.stats.hypothesis.SeedOf;
import dev.plumbline.suite.Suite;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One candidate's shifts on the control questions, which no fine-tune should move.
 *
 * @param controls each control, judged by the suite's rule
 * @param contrast how much further the mean answers of the suite's questions moved than those of the controls; null if either was not measured
 */
public record CandidateControls(
        ModelRef candidate,
        List<Assessment> controls,
        @Nullable ControlContrast contrast) {
    public CandidateControls {
        controls = List.copyOf(controls);
    }

    /** Contrasts a candidate's controls with its questions. */
    public static CandidateControls of(
            Suite suite, ModelRef base, ModelRef candidate, List<Assessment> questions, List<Assessment> controls) {
        double[] moved = meanShifts(questions);
        double[] still = meanShifts(controls);
        long seed = SeedOf.test(suite.name(), "control contrast", base.name(), candidate.name());
        return new CandidateControls(
                candidate,
                controls,
                moved.length == 0 || still.length == 0 ? null : ControlContrast.of(moved, still, seed));
    }

    private static double[] meanShifts(List<Assessment> assessments) {
        return assessments.stream()
                .filter(assessment -> assessment.question().answers().isOrdered())
                .flatMap(assessment -> Stream.ofNullable(assessment.shift()))
                .map(Shift::meanShift)
                .mapToDouble(Bounded::value)
                .toArray();
    }
}
