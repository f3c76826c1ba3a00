package dev.plumbline.junit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;

/** Tests all questions and candidates against base, to gate a fine-tune. */
@EvalSuite
@DisplayName("Ratings")
public class RatingIT {
    @ParameterizedTest(name = "{argumentSetName}", allowZeroInvocations = true)
    @ShiftSource
    @DisplayName("Shift against base")
    void staysWithinWhatIsTolerated(ShiftCase shift, EvalSession session) {
        session.gate(shift);
    }

    /** A drifted control fails until it is accepted, because it shows that the fine-tune also moves unrelated answers. */
    @ParameterizedTest(name = "{argumentSetName}", allowZeroInvocations = true)
    @ControlSource
    @DisplayName("Controls against base")
    void controlsStayWhereTheyWere(ShiftCase control, EvalSession session) {
        session.gate(control);
    }
}
