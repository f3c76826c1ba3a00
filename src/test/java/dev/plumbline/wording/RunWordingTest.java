package dev.plumbline.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunWordingTest {
    @ParameterizedTest
    @ValueSource(strings = {"default", "none"})
    void writesTheSuitesOwnBaselineUnlessAnotherWasNamed(String baseline) {
        assertThat(RunWording.acceptCommand("political", baseline))
                .contains("java -jar target/plumbline.jar accept --suite political --reason \"...\"");
    }

    @Test
    void namesTheBaselineThatTheRunWasHeldTo() {
        assertThat(RunWording.acceptCommand("political", "release/v2.yaml"))
                .contains(
                        "java -jar target/plumbline.jar accept --suite political --baseline release/v2.yaml --reason \"...\"");
    }

    @ParameterizedTest
    @CsvSource({"$(rm), default", "political, a b.yaml", "political, `x`.yaml", "'a;b', none"})
    void givesNoCommandThatAShellWouldReadOtherwise(String suite, String baseline) {
        assertThat(RunWording.acceptCommand(suite, baseline)).isEmpty();
    }

    @Test
    void aRunThatLacksRepliesSaysSoBeforeItsVerdicts() {
        assertThat(RunWording.missingReplies(40, 2))
                .hasValueSatisfying(line -> assertThat(line)
                        .startsWith("NOT ALL MEASURED: 2 of 40 planned calls have no reply, so this run fails"));
    }

    @Test
    void aRunWithAllRepliesHasNoWarning() {
        assertThat(RunWording.missingReplies(40, 0)).isEmpty();
    }
}
