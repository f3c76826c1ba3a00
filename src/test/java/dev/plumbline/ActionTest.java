package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.plumbline.testing.ShippedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the shell steps of {@code action.yml} in a folder that holds only suites and recordings, with a stand-in for {@code gh}. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class ActionTest {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{\\s*([\\w.-]+)\\s*}}");

    @TempDir
    private Path folder;

    private Path project;
    private Path runner;
    private final Map<String, String> values = new HashMap<>();

    @BeforeEach
    void aRepositoryOfSuitesAndRecordings() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            List<Path> jars = files.filter(f -> f.getFileName().toString().matches("plumbline-[0-9].*-cli\\.jar"))
                    .toList();
            assumeThat(jars).as("run 'mvn package' first").isNotEmpty();
            values.put("inputs.jar", jars.get(0).toAbsolutePath().toString());
        }
        project = ShippedFiles.copyTo(folder.resolve("project"));
        runner = Files.createDirectories(folder.resolve("runner"));
        Path gh = Files.createDirectories(folder.resolve("bin")).resolve("gh");
        Files.writeString(gh, """
                #!/bin/sh
                echo "$@" >>"$RUNNER_TEMP/gh.txt"
                case "$*" in *--paginate*) cat "$RUNNER_TEMP/known" 2>/dev/null || true ;; esac
                """);
        assertThat(gh.toFile().setExecutable(true)).isTrue();
        values.put("inputs.suite", "tea");
        values.put("inputs.models", "synthetic");
        values.put("inputs.mode", "replay");
        values.put("inputs.gate", "record");
        values.put("inputs.baseline", "");
        values.put("inputs.version", "0.2.0");
        values.put("inputs.token", "token");
        values.put("github.server_url", "https://example.org");
        values.put("github.action_repository", "plumbline/plumbline");
        values.put("github.repository", "team/evals");
        values.put("github.event.pull_request.number", "7");
    }

    /** Runs all shell steps and returns the last one's exit code. */
    private int act() throws Exception {
        JsonNode action = new YAMLMapper().readTree(Files.readString(Path.of("action.yml")));
        int code = 0;
        for (JsonNode step : action.at("/runs/steps")) {
            if (!step.has("run")) {
                continue;
            }
            Path output = folder.resolve("output.txt");
            Files.writeString(output, "");
            ProcessBuilder bash = new ProcessBuilder(
                            "bash",
                            "--noprofile",
                            "--norc",
                            "-eo",
                            "pipefail",
                            "-c",
                            step.get("run").asText())
                    .directory(project.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            runner.resolve("log.txt").toFile()));
            Map<String, String> environment = bash.environment();
            environment.put("PATH", folder.resolve("bin") + ":" + environment.get("PATH"));
            environment.put("RUNNER_TEMP", runner.toString());
            environment.put("GITHUB_OUTPUT", output.toString());
            environment.put("GITHUB_STEP_SUMMARY", runner.resolve("summary.md").toString());
            step.path("env")
                    .properties()
                    .forEach(e ->
                            environment.put(e.getKey(), resolved(e.getValue().asText())));
            code = bash.start().waitFor();
            for (String line : Files.readAllLines(output)) {
                int equals = line.indexOf('=');
                values.put(
                        "steps." + step.path("id").asText() + ".outputs." + line.substring(0, equals),
                        line.substring(equals + 1));
            }
        }
        return code;
    }

    private String resolved(String text) {
        return EXPRESSION.matcher(text).replaceAll(found -> {
            assertThat(values).containsKey(found.group(1));
            return Matcher.quoteReplacement(values.get(found.group(1)));
        });
    }

    @Test
    void aRunLeavesReportSummaryAndOneNewComment() throws Exception {
        assertThat(act()).as(Files.readString(runner.resolve("log.txt"))).isZero();
        assertThat(project.resolve("target/allure-report/index.html")).content().contains("Content-Security-Policy");
        assertThat(project.resolve("target/plumbline/tea/results.json")).exists();
        assertThat(runner.resolve("summary.md")).content().contains("tea");
        assertThat(runner.resolve("plumbline-comment.md"))
                .content()
                .startsWith("<!-- plumbline -->\n")
                .contains("# tea on synthetic");
        assertThat(runner.resolve("gh.txt"))
                .content()
                .contains("--method POST repos/team/evals/issues/7/comments")
                .doesNotContain("PATCH");
    }

    @Test
    void aShiftThatNobodyAcceptedFailsTheLastStepAndUpdatesTheComment() throws Exception {
        values.put("inputs.gate", "enforce");
        Files.writeString(runner.resolve("known"), "99\n");
        assertThat(act()).as(Files.readString(runner.resolve("log.txt"))).isEqualTo(1);
        assertThat(runner.resolve("gh.txt"))
                .content()
                .contains("--method PATCH repos/team/evals/issues/comments/99")
                .doesNotContain("POST");
    }

    @Test
    void scriptsTakeWhatOthersWriteFromTheEnvironmentAlone() throws Exception {
        JsonNode action = new YAMLMapper().readTree(Files.readString(Path.of("action.yml")));
        assertThat(action.at("/runs/steps"))
                .filteredOn(step -> step.has("run"))
                .allSatisfy(step -> assertThat(step.get("run").asText()).doesNotContain("${{"));
        assertThat(action.at("/runs/steps"))
                .filteredOn(step -> step.has("uses"))
                .allSatisfy(step -> assertThat(step.get("uses").asText()).matches("[\\w/-]+@[0-9a-f]{40}"));
    }
}
