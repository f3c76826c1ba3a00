package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(strings = {"run", "check", "import", "dataset", "init", "stub", "plan", "doctor"})
    void everyCommandHelpsAndTellsItsVersion(String command) {
        CliCall help = CliCall.of(root, command, "--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).startsWith("Usage: plumbline " + command).doesNotContain("--root");
        assertThat(help.err()).isEmpty();
        CliCall version = CliCall.of(root, command, "--version");
        assertThat(version.exit()).isZero();
        assertThat(version.out().strip()).matches("plumbline [0-9].*");
    }

    @Test
    void helpListsEveryCommandAndVersionNamesTheProduct() {
        CliCall help = CliCall.of(root, "--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("run", "check", "import", "dataset", "init", "stub", "plan", "doctor");
        assertThat(CliCall.of(root, "--version").out().strip()).matches("plumbline [0-9].*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "chekc",
                "check --siute tea",
                "check --suite",
                "import",
                "init",
                "init one two",
                "dataset",
                "dataset bild"
            })
    void aCommandLineItDoesNotUnderstandIsAConfigurationMistakeWithUsage(String line) {
        CliCall call = CliCall.of(root, line.isEmpty() ? new String[0] : line.split(" ", -1));
        assertThat(call.exit()).as(call.err()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).doesNotContain("\tat ").containsAnyOf("Usage: plumbline", "Did you mean");
    }
}
