package dev.plumbline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
        assertThat(StartCommand.of(javaCommand, classPath, BUILT, file -> false, "accept"))
                .isEqualTo(command + " accept");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            /tmp/surefirebooter123.jar /tmp/a b                 |                 | mvn -q dependency:copy ... && java -jar target/plumbline-0.2.0-cli.jar accept --reason x
            /tmp/surefirebooter123.jar /tmp/a b                 | mvnw            | ./mvnw -q dependency:copy ... && java -jar target/plumbline-0.2.0-cli.jar accept --reason x
            worker.org.gradle.process.internal.worker.GradleWorkerMain 'Gradle Test Executor 1' | pom.xml gradlew | ./gradlew plumbline --args='accept --reason x'
            com.intellij.rt.junit.JUnitStarter -ideVersion5     | pom.xml         | mvn -q dependency:copy ... && java -jar target/plumbline-0.2.0-cli.jar accept --reason x
            org.eclipse.jdt.internal.junit.runner.RemoteTestRunner | build.gradle.kts | gradle plumbline --args='accept --reason x'
            com.intellij.rt.junit.JUnitStarter -ideVersion5     |                 | plumbline accept --reason x
            """)
    void aProjectThatDependsOnItGetsACommandForItsBuildTool(
            String javaCommand, @Nullable String files, String command) {
        List<String> there = files == null ? List.of() : List.of(files.split(" ", -1));
        String fetch = "dependency:copy -Dartifact=dev.plumbline:plumbline:0.2.0:jar:cli -DoutputDirectory=target";
        assertThat(StartCommand.of(javaCommand, "a.jar:b.jar", DEPENDENCY, there::contains, "accept --reason x"))
                .isEqualTo(command.replace("dependency:copy ...", fetch));
    }

    @ParameterizedTest
    @CsvSource({"a.jar"})
    void aVirtualMachineThatDoesNotSayIsTakenForMavens(String classPath) {
        assertThat(StartCommand.of(null, classPath, BUILT, file -> false, "run"))
                .isEqualTo("java -jar target/plumbline.jar run");
    }
}
