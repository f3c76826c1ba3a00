package dev.plumbline.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A candidate's results on the control questions. */
public record ControlsRow(
        String model, List<Control> questions, @Nullable Contrast contrast) {
    /** The shift on one control. */
    public record Control(
            String question,
            @Nullable ValueRange tv,
            @Nullable ValueRange w1,
            @Nullable ValueRange meanShift,
            double noise,
            String verdict,
            String severity,
            String reason,
            boolean accepted,
            String decidedBy,
            @Nullable RepliesRow replies,
            String asked,

            @OmitNull @Nullable AnswerCountsRow counts)
            implements JudgedShift {
        public Control {
            JudgedShift.check(verdict, severity);
        }
    }

    /** The mean absolute mean shift of the suite's questions minus that of the controls. */
    public record Contrast(double difference, double p, String method, long rearrangements) {}
}
