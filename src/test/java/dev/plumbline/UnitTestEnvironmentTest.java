package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.session.Property;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Unit tests are deaf to what a run is asked to do, by -D and by the environment. */
class UnitTestEnvironmentTest {
    @Test
    void noVariableOfARunReachesTheUnitTests() throws IOException {
        List<String> excluded = Pattern.compile("<variable>([^<]+)</variable>")
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(excluded)
                .containsAll(
                        Arrays.stream(Property.values()).map(Property::variable).toList())
                .contains("CI", "GITHUB_STEP_SUMMARY");
    }

    @Test
    void noPropertyOfARunReachesTheUnitTests() {
        assertThat(Property.values())
                .allSatisfy(property ->
                        assertThat(System.getProperty(property.key())).isNull());
    }
}
