package dev.plumbline.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptLineTest {
    @ParameterizedTest
    @ValueSource(strings = {"default", "none"})
    void writesTheSuitesOwnBaselineUnlessAnotherWasNamed(String baseline) {
        assertThat(AcceptLine.of("political", baseline))
                .contains("java -jar target/plumbline.jar accept --suite political --reason \"...\"");
    }

    @Test
    void namesTheBaselineThatTheRunWasHeldTo() {
        assertThat(AcceptLine.of("political", "release/v2.yaml"))
                .contains(
                        "java -jar target/plumbline.jar accept --suite political --baseline release/v2.yaml --reason \"...\"");
    }

    @ParameterizedTest
    @CsvSource({"$(rm), default", "political, a b.yaml", "political, `x`.yaml", "'a;b', none"})
    void givesNoCommandThatAShellWouldReadOtherwise(String suite, String baseline) {
        assertThat(AcceptLine.of(suite, baseline)).isEmpty();
    }
}
