package dev.plumbline.junit;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;

/** Every question to every candidate, each against base: the tests that gate a fine-tune. */
@EvalSuite
@DisplayName("Ratings")
public class RatingIT {
    @ParameterizedTest(name = "{argumentSetName}", allowZeroInvocations = true)
    @ShiftSource
    @DisplayName("Shift against base")
    void staysWithinWhatIsTolerated(ShiftCase shift, EvalSession session) {
        session.gate(shift.session(), shift.assessment());
    }

    /** A control is measured and shown; it gates nothing, since no baseline could accept it. */
    @ParameterizedTest(name = "{argumentSetName}", allowZeroInvocations = true)
    @ControlSource
    @DisplayName("Controls against base")
    void controlsAreMeasured(ShiftCase control) {
        assertNotNull(control.assessment().verdict());
    }
}
