package dev.plumbline.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MisspelledVariablesTest {
    @Test
    void aVariableThatIsNearlyAPropertyIsWarnedAbout() {
        assertThat(MisspelledVariables.warnings(
                        List.of("PLUMBLINE_MAX_COTS", "PLUMBLINE_BASLINE", "PLUMBLINE_GATE", "BASLINE")))
                .containsExactly(
                        "warning: the environment variable PLUMBLINE_BASLINE is not a Plumbline property and was not read; did you mean PLUMBLINE_BASELINE?",
                        "warning: the environment variable PLUMBLINE_MAX_COTS is not a Plumbline property and was not read; did you mean PLUMBLINE_MAX_COST?");
    }

    @Test
    void somebodysOwnVariableIsNobodysBusiness() {
        assertThat(MisspelledVariables.warnings(List.of("PLUMBLINE_STUDY", "PLUMBLINE_TOGETHER_KEY", "PLUMBLINE_")))
                .isEmpty();
    }
}
