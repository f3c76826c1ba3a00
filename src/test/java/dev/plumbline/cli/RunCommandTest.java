package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        List<String> arguments = new ArrayList<>(List.of("run"));
        arguments.addAll(List.of(options));
        return RunProcess.start(root, Map.of(), arguments.toArray(String[]::new))
                .end();
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

    @Test
    void anOutputFolderThatIsALinkOutOfTheProjectIsRefused() throws Exception {
        Path foreign = Files.createDirectory(temp.resolve("foreign"));
        Files.createSymbolicLink(root.resolve("target"), foreign);
        assertThat(run().mistakes())
                .containsExactly("target/plumbline: an output is a link out of the project root;"
                        + " remove the link, or allow it with --allow-outside");
        assertThat(foreign).isEmptyDirectory();
    }

    @Test
    void aFileInPlaceOfAnOutputFolderIsALineWithThePathAndExitCode4() throws Exception {
        Files.createFile(Files.createDirectory(root.resolve("target")).resolve("plumbline"));
        CliCall run = run();
        assertThat(run.exit()).as(run.err()).isEqualTo(4);
        assertThat(run.err())
                .contains(root.resolve("target/plumbline")
                        + ": cannot be written (was there is a file in place of a folder);")
                .doesNotContain("\tat ");
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
    void aTornLineIsToldWithTheVerdicts() throws Exception {
        Path recorded = root.resolve("fixtures/political/published/southern.jsonl");
        String lines = Files.readString(recorded);
        Files.writeString(recorded, lines.substring(lines.indexOf('\n') + 1) + "{\"format\":1,\"key\"");
        CliCall run = run();
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).contains("the last line is torn and ignored");
        assertThat(root.resolve("target/plumbline/political/summary.md"))
                .content()
                .contains("the last line is torn and ignored");
    }

    @Tag("slow")
    @Test
    void aReplayedShardPointsToTheReplayThatJudges() throws Exception {
        assertThat(run("--shard", "1/2").out())
                .contains("a replay of the whole plan makes them: plumbline run --suite political")
                .doesNotContain("merge");
    }

    @Tag("slow")
    @Test
    void adviceNamesTheBaselineThatTheRunWasHeldTo() throws Exception {
        String shipped = Files.readString(root.resolve("suites/political/baseline.yaml"));
        Files.writeString(root.resolve("release.yaml"), shipped.replaceFirst("question: ice\n", "question: snow\n"));
        assertThat(run("--baseline", "release.yaml").exit()).isEqualTo(1);
        String command = "accept --suite political --baseline release.yaml --reason";
        assertThat(root.resolve("target/plumbline/political/summary.md"))
                .content()
                .contains(command);
        assertThat(root.resolve("target/plumbline/political/overview.html"))
                .content()
                .contains(command);
    }

    @Tag("slow")
    @Test
    void aRefusedRunLeavesEarlierOutputsAsTheyWereAndTellsNoneOfThem() throws Exception {
        assertThat(run().exit()).isZero();
        byte[] results = Files.readAllBytes(root.resolve(RESULTS));
        Path baseline = root.resolve("suites/political/baseline.yaml");
        String sound = Files.readString(baseline);
        Files.writeString(baseline, sound + "  - {}\n");
        CliCall refused = run();
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.out()).doesNotContain("coastal:");
        assertThat(Files.readAllBytes(root.resolve(RESULTS))).isEqualTo(results);
        assertThat(root.resolve("target/plumbline/political/overview.html")).exists();

        Files.writeString(baseline, sound);
        Path stale = root.resolve("target/plumbline/political/figures/old.svg");
        Files.writeString(stale, "<svg/>");
        assertThat(run().exit()).isZero();
        assertThat(stale).doesNotExist();
        assertThat(root.resolve("target/plumbline/political/figures/heatmap.svg"))
                .exists();
    }

    @Tag("slow")
    @Test
    void aRunLeavesTheOutputsOfOtherSuitesAlone() throws Exception {
        assertThat(run().exit()).isZero();
        byte[] results = Files.readAllBytes(root.resolve(RESULTS));
        Path job = temp.resolve("job.md");
        CliCall tea = RunProcess.start(
                        root,
                        Map.of("GITHUB_STEP_SUMMARY", job.toString()),
                        "run",
                        "--suite",
                        "tea",
                        "--models",
                        "synthetic",
                        "--gate",
                        "record")
                .end();
        assertThat(tea.exit()).as(tea.err()).isZero();
        assertThat(tea.out()).contains("plumbline/tea/results.json").doesNotContain(RESULTS);
        assertThat(job).content().contains("tea").doesNotContain("coastal");
        assertThat(root.resolve(RESULTS)).hasBinaryContent(results);
        assertThat(root.resolve("target/plumbline/political/overview.html")).exists();
    }

    @Tag("slow")
    @Test
    void aRunThatLacksRepliesSaysSoBeforeItsVerdicts() throws Exception {
        Path recording = root.resolve("fixtures/political/published/coastal.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(recording));
        lines.remove(39);
        Files.write(recording, lines);
        CliCall call = run();
        assertThat(call.exit()).as(call.err()).isEqualTo(4);
        String lack = "of 2627 planned calls have no reply, so this run fails";
        assertThat(call.out()).startsWith("NOT ALL MEASURED: ").containsSubsequence(lack, "coastal: 8 drifted");
        Path outputs = root.resolve(RESULTS).getParent();
        assertThat(outputs.resolve("summary.md")).content().containsSubsequence(lack, "coastal\\: 8 drifted");
        assertThat(outputs.resolve("overview.html")).content().containsSubsequence(lack, "Of 9 questions 8 drifted");
    }

    @Tag("slow")
    @Test
    void whatWasNotMeasuredIsNotOfferedToBeAccepted() throws Exception {
        for (String model : List.of("base", "coastal", "southern")) {
            Files.delete(root.resolve("fixtures/political/published/" + model + ".jsonl"));
        }
        assertThat(run().exit()).isEqualTo(4);
        Path outputs = root.resolve(RESULTS).getParent();
        assertThat(outputs.resolve("summary.md")).content().doesNotContain("plumbline.jar accept");
        assertThat(outputs.resolve("overview.html")).content().doesNotContain("plumbline.jar accept");
    }

    @Tag("slow")
    @Test
    void shiftsThatNobodyAcceptedAreOneUnlessTheRunOnlyRecords() throws Exception {
        Path job = temp.resolve("job.md");
        CliCall enforced = RunProcess.start(
                        root, Map.of("GITHUB_STEP_SUMMARY", job.toString()), "run", "--baseline", "none")
                .end();
        assertThat(job).content().contains("coastal\\: 8 drifted", "plumbline accept --suite political --reason");
        assertThat(root.resolve("target/plumbline/TEST-plumbline.xml"))
                .content()
                .contains("failures=\"16\"", "classname=\"dev.plumbline.junit.RatingIT\"");
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
                .contains("a provider in the profile, then record it with --mode live")
                .doesNotContain("-Dmode=live")
                .doesNotContain("\tat ");
    }
}
