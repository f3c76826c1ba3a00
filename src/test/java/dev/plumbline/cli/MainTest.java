package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

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
    void aCommandLineItDoesNotUnderstandIsReportedLikeAnyOtherMistake(String line) {
        CliCall call = CliCall.of(root, line.isEmpty() ? new String[0] : line.split(" ", -1));
        assertThat(call.exit()).as(call.err()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).matches("[^;\n]+: [^;\n]+; [^;\n]+\\R");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stub --port many         | --port: must be a whole number (was many); give --port
            run --suite a --suite b  | --suite: is given more than once
            tune adopt               | is missing; give
            chekc                    | plumbline: unknown command (was chekc); did you mean 'check'?
            check --siute=tea        | plumbline check: unknown option (was --siute); did you mean '--suite'?
            """)
    void anOptionThatCannotBeReadIsNamedWithItsValue(String line, String message) {
        CliCall call = CliCall.of(root, line.split(" ", -1));
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains(message);
    }

    @Test
    void nothingThatATerminalObeysIsPrinted() {
        String hostile = "x\u001b[2J\u202E\nforged: line";
        CliCall call = CliCall.of(root, "check", "--suite", hostile);
        assertThat(call.err()).contains("x\uFFFD[2J\uFFFD\uFFFDforged: line").doesNotContain("\u001b", "\u202E");
        assertThat(call.err().lines()).hasSize(1);
    }

    @CommandLine.Command(name = "broken")
    private static final class Broken implements Runnable {
        @Override
        public void run() {
            throw new StackOverflowError("made up");
        }
    }

    @Test
    void anErrorIsInfrastructureAndNotADrift() {
        assertThat(Main.execute(new CommandLine(new Broken()))).isEqualTo(4);
    }
}
