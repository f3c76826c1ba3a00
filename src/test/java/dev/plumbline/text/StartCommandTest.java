package dev.plumbline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Advice names the command that the user typed, or one that works where tests were started otherwise. */
class StartCommandTest {
    private static final String BUILT = "file:/p/target/classes/";
    private static final String DEPENDENCY = "file:/m2/dev/plumbline/plumbline/0.2.0/plumbline-0.2.0.jar";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /opt/plumbline.jar run              | /opt/plumbline.jar      | java -jar /opt/plumbline.jar
            my tools/plumbline-1.0.jar run      | my tools/plumbline-1.0.jar | java -jar "my tools/plumbline-1.0.jar"
            dev.plumbline.cli.Main check        | target/classes:lib/x.jar | plumbline
            /tmp/surefirebooter123.jar /tmp/a b | /tmp/surefirebooter123.jar | java -jar target/plumbline.jar
            org.junit.Launcher                  | a.jar:b.jar             | java -jar target/plumbline.jar
            """)
    void theCommandIsTheOneThatStartedIt(String javaCommand, String classPath, String command) {
        assertThat(StartCommand.of(javaCommand, classPath, BUILT)).isEqualTo(command);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /tmp/surefirebooter123.jar /tmp/a b       | mvn -q dependency:copy -Dartifact=dev.plumbline:plumbline:0.2.0:jar:cli -DoutputDirectory=target && java -jar target/plumbline-0.2.0-cli.jar
            worker.org.gradle.process.GradleWorkerMain | plumbline
            com.intellij.rt.junit.JUnitStarter        | plumbline
            """)
    void aProjectThatDependsOnItGetsACommandForItsBuildTool(String javaCommand, String command) {
        assertThat(StartCommand.of(javaCommand, "a.jar:b.jar", DEPENDENCY)).isEqualTo(command);
    }

    @ParameterizedTest
    @CsvSource({"a.jar"})
    void aVirtualMachineThatDoesNotSayIsTakenForMavens(String classPath) {
        assertThat(StartCommand.of(null, classPath, BUILT)).isEqualTo("java -jar target/plumbline.jar");
    }
}
