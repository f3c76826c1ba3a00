package dev.plumbline.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.report.PrefillResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;

/** Every prefill to every model it is put to: records how the explanations sort, gates nothing yet. */
@EvalSuite
@DisplayName("Elaborations")
public class ElaborationIT {
    @ParameterizedTest(name = "{argumentSetName}", allowZeroInvocations = true)
    @PrefillSource
    @DisplayName("Explanations of a given answer")
    void everySampleIsJudged(PrefillCase prefill) {
        PrefillResult result = prefill.result();
        assertEquals(result.samples().size(), result.counts().total(), "every sample stands in exactly one row");
    }
}
