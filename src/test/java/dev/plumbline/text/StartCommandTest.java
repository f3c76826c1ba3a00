package dev.plumbline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Advice names the command that the user typed. */
class StartCommandTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /opt/plumbline.jar run              | /opt/plumbline.jar      | java -jar /opt/plumbline.jar
            my tools/plumbline-1.0.jar run      | my tools/plumbline-1.0.jar | java -jar "my tools/plumbline-1.0.jar"
            dev.plumbline.cli.Main check        | target/classes:lib/x.jar | plumbline
            /tmp/surefirebooter123.jar /tmp/a b | /tmp/surefirebooter123.jar | java -jar target/plumbline.jar
            org.junit.Launcher                  | a.jar:b.jar             | java -jar target/plumbline.jar
            """)
    void theCommandIsTheOneThatStartedIt(String javaCommand, String classPath, String command) {
        assertThat(StartCommand.of(javaCommand, classPath)).isEqualTo(command);
    }

    @ParameterizedTest
    @CsvSource({"a.jar"})
    void aVirtualMachineThatDoesNotSayIsTakenForMavens(String classPath) {
        assertThat(StartCommand.of(null, classPath)).isEqualTo("java -jar target/plumbline.jar");
    }
}
