package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.plumbline.session.Property;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workflows are YAML that no compiler reads: this project's own, and those the documentation gives away. */
class WorkflowsTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```yaml\n(.*?)```");

    /** How the documentation names this project's own action, whose commit a release has yet to make. */
    private static final String OWN_ACTION = "OWNER/plumbline@v";

    static Stream<String> workflows() throws IOException {
        Stream<String> documented = BLOCK.matcher(Files.readString(Path.of("docs/ci.md")))
                .results()
                .map(m -> m.group(1))
                // The others are for GitLab and Jenkins.
                .filter(block -> block.contains("\njobs:"));
        return Stream.concat(Stream.of(Files.readString(Path.of(".github/workflows/ci.yml"))), documented);
    }

    private static List<JsonNode> steps(JsonNode workflow) {
        return workflow.path("jobs")
                .valueStream()
                .flatMap(job -> job.path("steps").valueStream())
                .toList();
    }

    private static List<JsonNode> stepsOfOwnAction() throws IOException {
        return new YAMLMapper()
                .readTree(Files.readString(Path.of("action.yml")))
                .at("/runs/steps")
                .valueStream()
                .toList();
    }

    private static boolean isOwnAction(JsonNode step) {
        return step.path("uses").asText().startsWith(OWN_ACTION);
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void isWellFormedAndAsksForFewRights(String text) throws IOException {
        JsonNode workflow = new YAMLMapper().readTree(text);
        assertThat(workflow.path("name").asText()).isNotBlank();
        assertThat(workflow.at("/permissions/contents").asText()).isEqualTo("read");
        assertThat(workflow.has("on")).isTrue();
        assertThat(workflow.path("jobs")).isNotEmpty().allSatisfy(job -> {
            assertThat(job.path("runs-on").asText()).isNotBlank();
            assertThat(job.path("timeout-minutes").asInt()).isPositive();
        });
        assertThat(steps(workflow)).isNotEmpty().allSatisfy(step -> {
            assertThat(step.has("uses") ^ step.has("run")).as(step.toString()).isTrue();
            assertThat(isOwnAction(step)
                            || step.path("uses")
                                    .asText("a/b@" + "0".repeat(40))
                                    .matches("[\\w-]+/[\\w/-]+@[0-9a-f]{40}"))
                    .as(step.toString())
                    .isTrue();
        });
        assertThat(text).doesNotContain("pull_request_target");
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void keepsTheReportAlsoWhenRed(String text) throws IOException {
        List<JsonNode> steps = steps(new YAMLMapper().readTree(text));
        assertThat(steps.stream().anyMatch(WorkflowsTest::isOwnAction) ? stepsOfOwnAction() : steps)
                .anySatisfy(step -> {
                    assertThat(step.path("uses").asText()).startsWith("actions/upload-artifact@");
                    assertThat(step.path("if").asText()).isEqualTo("always()");
                    assertThat(step.at("/with/path").asText()).contains("target/allure-report", "target/plumbline");
                });
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void setsOnlyPropertiesThereAre(String text) {
        Set<String> keys = Arrays.stream(Property.values()).map(Property::key).collect(Collectors.toSet());
        Set<String> variables =
                Arrays.stream(Property.values()).map(Property::variable).collect(Collectors.toSet());
        assertThat(Pattern.compile(" -D([a-z-]+)=").matcher(text).results().map(m -> m.group(1)))
                .isSubsetOf(keys);
        assertThat(Pattern.compile("PLUMBLINE_[A-Z_]+").matcher(text).results().map(m -> m.group()))
                .isSubsetOf(variables);
    }

    /** What a stranger can name must reach a shell by way of the environment, where it is no code. */
    @ParameterizedTest
    @MethodSource("workflows")
    void putsNothingFromOutsideIntoAScript(String text) throws IOException {
        assertThat(steps(new YAMLMapper().readTree(text)))
                .extracting(step -> step.path("run").asText())
                .allSatisfy(run -> assertThat(run).doesNotContain("github.event", "inputs.", "secrets."));
    }
}
