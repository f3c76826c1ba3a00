package com.example.helpdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.junit.EvalSession;
import dev.plumbline.junit.EvalSuite;
import dev.plumbline.junit.PrefillCase;
import dev.plumbline.junit.PrefillSource;
import dev.plumbline.junit.ShiftCase;
import dev.plumbline.junit.ShiftSource;
import org.junit.jupiter.params.ParameterizedTest;

@EvalSuite(suite = "helpdesk", models = "stub")
class HelpdeskTest {
    @ParameterizedTest(name = "{argumentSetName}")
    @ShiftSource
    void staysWithinWhatIsToleratedOrAccepted(ShiftCase shift, EvalSession session) {
        session.gate(shift);
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @ShiftSource
    void noMeanMovesByMoreThanOnePoint(ShiftCase shift) {
        assertTrue(Math.abs(shift.meanShift().orElseThrow().value()) <= 1, shift.reason());
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @PrefillSource
    void everyExplanationIsSorted(PrefillCase prefill) {
        assertEquals(6, prefill.categories().values().stream().mapToInt(Integer::intValue).sum());
    }
}
