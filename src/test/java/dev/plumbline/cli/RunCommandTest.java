package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own, since a run launches JUnit and hands settings to Allure by system properties. */
class RunCommandTest {
    private static final String RESULTS = "target/plumbline/political/results.json";

    @TempDir
    private Path temp;

    private Path root;

    @BeforeEach
    void copyTheShippedProject() throws IOException {
        root = Project.political(temp.resolve("project"));
    }

    private CliCall run(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.plumbline.cli.Main",
                "run",
                "--root",
                root.toString()));
        command.addAll(List.of(options));
        Path out = temp.resolve("out");
        Path err = temp.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(temp.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PLUMBLINE_"));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new CliCall(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    @Test
    void anUnknownSuiteIsAConfigurationMistakeToldOnce() throws Exception {
        assertThat(run("--suite", "weather").mistakes())
                .singleElement()
                .asString()
                .startsWith("--suite: no such suite (was weather); ");
        assertThat(root.resolve("target")).doesNotExist();
        assertThat(root.resolve("allure-results")).doesNotExist();
    }

    @Tag("slow")
    @Test
    void acceptedShiftsAreGreenAndTwoRunsGiveTheSameBytes() throws Exception {
        CliCall first = run();
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.out()).contains("coastal: 8 drifted", "accepted", "results.json");
        byte[] results = Files.readAllBytes(root.resolve(RESULTS));
        CliCall second = run();
        assertThat(second.exit()).isZero();
        assertThat(Files.readAllBytes(root.resolve(RESULTS))).isEqualTo(results);
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(root.resolve("allure-results")).isNotEmptyDirectory();
    }

    @Tag("slow")
    @Test
    void shiftsThatNobodyAcceptedAreOneUnlessTheRunOnlyRecords() throws Exception {
        CliCall enforced = run("--baseline", "none");
        assertThat(enforced.exit()).as(enforced.err()).isEqualTo(1);
        assertThat(enforced.err()).doesNotContain("\tat ");
        CliCall recorded = run("--baseline", "none", "--gate", "record");
        assertThat(recorded.exit()).as(recorded.err()).isZero();
    }

    @Tag("slow")
    @Test
    void aMissingReplyIsAnInfrastructureFailureThatNamesItAndItsRemedy() throws Exception {
        Path file = root.resolve("fixtures/political/published/southern.jsonl");
        Files.writeString(
                file,
                Files.readAllLines(file).stream()
                        .filter(line -> !line.contains(
                                "\"question\":\"ice\",\"answer\":0,\"model\":\"southern\",\"sample\":17,"))
                        .map(line -> line + "\n")
                        .collect(Collectors.joining()));
        CliCall run = run();
        assertThat(run.exit()).as(run.err()).isEqualTo(4);
        assertThat(run.err())
                .contains("no recorded reply in fixtures/political/published for ")
                .containsPattern("political.*ice.*0.*southern.*17")
                .contains("mvn verify -Dsuite=political -Dmodels=published -Dmode=live")
                .doesNotContain("\tat ");
    }
}
