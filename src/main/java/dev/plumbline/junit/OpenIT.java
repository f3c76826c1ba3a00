package dev.plumbline.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;

/** Tests all open questions and sets. Records the readers' values, and gates on the shifts from base. */
@EvalSuite
@DisplayName("Open questions")
public class OpenIT {
    @ParameterizedTest(name = "{argumentSetName}", allowZeroInvocations = true)
    @OpenSource
    @DisplayName("Replies to an open question")
    void everyReplyIsRead(OpenCase open, EvalSession session) {
        assertEquals(
                open.samples(),
                open.read() + open.unscored().values().stream().mapToInt(n -> n).sum(),
                "every sample is counted once: as read, or as unscored with the reason");
        session.gate(open);
    }

    @ParameterizedTest(name = "{argumentSetName}", allowZeroInvocations = true)
    @OpenSetSource
    @DisplayName("Sets of questions")
    void everySetIsCompared(OpenSetCase set, EvalSession session) {
        session.gate(set);
    }
}
