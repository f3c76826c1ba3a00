package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.figure.ResultsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresCommandTest {
    private static final String RESULTS = """
            {"schema": 1, "suite": "mine", "profile": "stub", "notes": [], "base": "base", "candidates": ["one"],
             "judge": null, "withheldTexts": false, "ratings": [
              {"question": "tea", "model": "base", "outcome": "measured", "method": "logprobs", "mass": 1,
               "nonScaleMass": 0, "cut": 0.1, "topLogprobs": 5, "probabilities": {"0": 0.9, "1": 0.1}}],
             "shifts": [], "elaborations": []}
            """;

    @TempDir
    private Path root;

    @BeforeEach
    void writeResults() throws IOException {
        Path folder = Files.createDirectories(root.resolve("target/plumbline/mine"));
        Files.writeString(folder.resolve("results.json"), ResultsFile.completed(RESULTS));
    }

    @Test
    void drawsWhatThereIsAndSaysWhatIsLeftOut() {
        CliCall call = CliCall.of(root, "figures", "--suite", "mine");
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out().lines())
                .containsExactly(
                        "target/plumbline/mine/figures/distributions.svg, distributions.png",
                        "categories: left out: the run has no explanations of given answers",
                        "modal: left out: the run has no explanations of given answers",
                        "forest: left out: no candidate was compared with base",
                        "heatmap: left out: no candidate was compared with base",
                        "means: left out: no question was measured on base and a candidate",
                        "replies: left out: no reply to an open question was read",
                        "open-forest: left out: no replies to open questions were compared with base's",
                        "sweep: left out: no two candidates are checkpoints of one training run",
                        "target/plumbline/mine/overview.html and pages/");
        assertThat(root.resolve("target/plumbline/mine/overview.html"))
                .content()
                .contains("<h1>mine on stub</h1>");
        Path figures = root.resolve("target/plumbline/mine/figures");
        assertThat(figures.resolve("distributions.png")).isNotEmptyFile();
        assertThat(figures.resolve("distributions.svg")).content().contains("Suite mine on profile stub.");
    }

    @Test
    void takesAwayFiguresThatAnEarlierRunDrew() throws IOException {
        Path stale = root.resolve("out/forest.svg");
        Files.createDirectories(stale.getParent());
        Files.writeString(stale, "<svg/>");
        Path other = Files.writeString(root.resolve("out/mine.txt"), "mine");
        CliCall call = CliCall.of(root, "figures", "--from", "target/plumbline/mine/results.json", "--out", "out");
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(stale).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void aRunRecordGivesTheCaptionsItsDay() throws IOException {
        Files.writeString(root.resolve("run.json"), "{\"started\": \"2026-03-04T05:06:07Z\"}");
        CliCall call = CliCall.of(root, "figures", "--suite", "mine", "--run", "run.json");
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(root.resolve("target/plumbline/mine/figures/distributions.svg"))
                .content()
                .contains("run of 2026-03-04.");
    }

    @Test
    void missingResultsAreToldWithTheirRemedy() {
        assertThat(CliCall.of(root, "figures", "--suite", "yours").mistakes())
                .containsExactly(
                        "target/plumbline/yours/results.json: there are no results (was no such file); run the suite first, with 'plumbline run'");
    }

    @Test
    void aRunRecordWithoutATimeIsAMistake() throws IOException {
        Files.writeString(root.resolve("run.json"), "{\"started\": \"yesterday\"}");
        assertThat(CliCall.of(root, "figures", "--suite", "mine", "--run", "run.json")
                        .mistakes())
                .containsExactly(
                        "run.json: 'started' must be a time (was yesterday); give the run.json that a run wrote");
    }

    @Test
    void severalSuitesDoNotShareAFolder() {
        assertThat(CliCall.of(root, "figures", "--suite", "mine,yours", "--out", "out")
                        .mistakes())
                .containsExactly(
                        "--out: one folder holds the figures of one suite (was 2 suites); name one suite, or leave --out away");
    }
}
