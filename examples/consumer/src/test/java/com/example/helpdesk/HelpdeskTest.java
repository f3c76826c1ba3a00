package com.example.helpdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.junit.EvalSession;
import dev.plumbline.junit.EvalSuite;
import dev.plumbline.junit.PrefillCase;
import dev.plumbline.junit.PrefillSource;
import dev.plumbline.junit.ShiftCase;
import dev.plumbline.junit.ShiftSource;
import org.junit.jupiter.params.ParameterizedTest;

@EvalSuite
class HelpdeskTest {
    @ParameterizedTest(name = "{argumentSetName}")
    @ShiftSource
    void staysWithinWhatIsTolerated(ShiftCase shift, EvalSession session) {
        session.gate(shift.session(), shift.assessment());
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @PrefillSource
    void everyExplanationIsSorted(PrefillCase prefill) {
        assertEquals(6, prefill.result().counts().total());
    }
}
