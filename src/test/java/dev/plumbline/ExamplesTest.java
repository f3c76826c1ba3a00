package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.session.Property;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be held of the examples without building them; .ci/consumers builds those for Maven. */
class ExamplesTest {
    private static final Path GRADLE = Path.of("examples/consumer-gradle/build.gradle.kts");

    private static String found(Path file, String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String version() throws IOException {
        return found(Path.of("pom.xml"), "<artifactId>plumbline</artifactId>\\s*<version>([^<]+)</version>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"examples/consumer/pom.xml", "examples/own-model/pom.xml"})
    void mavenExamplesDependOnThisVersion(String pom) throws IOException {
        assertThat(found(Path.of(pom), "<plumbline.version>([^<]+)<")).isEqualTo(version());
    }

    @Test
    void theGradleExampleDependsOnThisVersionAndHasTheTaskThatRedTestsName() throws IOException {
        assertThat(found(GRADLE, "testImplementation\\(\"dev.plumbline:plumbline:([^\"]+)\"\\)"))
                .isEqualTo(version());
        assertThat(found(GRADLE, "plumblineCli\\(\"dev.plumbline:plumbline:([^:]+):cli\"\\)"))
                .isEqualTo(version());
        assertThat(GRADLE).content().contains("tasks.register<JavaExec>(\"plumbline\")", "dev.plumbline.cli.Main");
    }

    @Test
    void theGradleExamplePassesOnEveryProperty() throws IOException {
        assertThat(found(GRADLE, "listOf\\(\\s*([^)]*),\\s*\\)").split("\\s*,\\s*", -1))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Property.values())
                        .map(property -> '"' + property.key() + '"')
                        .toList());
    }
}
