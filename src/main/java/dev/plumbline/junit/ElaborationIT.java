package dev.plumbline.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.report.json.PrefillResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Tests all prefills and their models. Records the categories of explanations, and gates on them if a proven judge compared them with
 * base's explanations.
 */
@EvalSuite
@DisplayName("Elaborations")
public class ElaborationIT {
    @ParameterizedTest(name = "{argumentSetName}", allowZeroInvocations = true)
    @PrefillSource
    @DisplayName("Explanations of a given answer")
    void everySampleIsJudged(PrefillCase prefill, EvalSession session) {
        PrefillResult result = prefill.result();
        assertEquals(
                result.size(),
                result.counts().total() + result.notJudged(),
                "every sample is counted once: in a category, as unparsed, or as one without an explanation to judge");
        session.gate(prefill);
    }
}
