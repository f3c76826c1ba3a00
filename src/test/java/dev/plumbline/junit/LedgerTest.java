package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;

class LedgerTest {
    @Test
    void booksThatAreReadBeforeAnythingWasAskedAreRed(@TempDir Path folder) {
        assertThat(Launch.ofThisProject(folder).run(LedgerIT.class).testEvents().failed().stream()
                        .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()
                                .orElseThrow()
                                .getMessage()))
                .singleElement()
                .asString()
                .contains("political: nothing was asked before this test");
    }
}
