package dev.plumbline.cli.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.CliCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetCommandTest {
    private static final String SOUTHERN = "suites/political/training/southern.yaml";
    private static final String COASTAL = "suites/political/training/coastal.yaml";

    @TempDir
    private Path root;

    @BeforeEach
    void copyTheShippedTrainingSets() throws IOException {
        Path shipped = Path.of("").toAbsolutePath();
        Files.createDirectories(root.resolve(SOUTHERN).getParent());
        for (String file : List.of(SOUTHERN, COASTAL)) {
            Files.copy(shipped.resolve(file), root.resolve(file));
        }
    }

    @Test
    void buildWritesTheSameBytesForOneSeed() throws IOException {
        CliCall first = CliCall.of(root, "dataset", "build", SOUTHERN, "--out", "out/a.jsonl", "--seed", "9");
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.out()).startsWith("out/a.jsonl: 99 examples of southern, seed 9; content sha256 b99e2931");
        CliCall.of(root, "dataset", "build", SOUTHERN, "--out", "out/b.jsonl", "--seed", "9");
        CliCall.of(root, "dataset", "build", SOUTHERN, "--out", "out/c.jsonl", "--seed", "8");
        assertThat(root.resolve("out/a.jsonl")).hasSameBinaryContentAs(root.resolve("out/b.jsonl"));
        byte[] bytes = Files.readAllBytes(root.resolve("out/a.jsonl"));
        assertThat(bytes).doesNotContain('\r').endsWith('}', '\n');
        CliCall diff = CliCall.of(root, "dataset", "diff", "out/a.jsonl", "out/c.jsonl");
        assertThat(diff.exit()).isZero();
        assertThat(diff.out()).contains("removed: 0; added: 0; order of the others: changed");
    }

    @Test
    void whatIsBuiltPassesTheCheckAndIsCounted() {
        CliCall.of(root, "dataset", "build", COASTAL, "--out", "coastal.jsonl");
        CliCall check = CliCall.of(root, "dataset", "check", "coastal.jsonl");
        assertThat(check.exit()).as(check.err()).isZero();
        assertThat(check.out()).isEqualTo("coastal.jsonl: 98 sound examples" + System.lineSeparator());
        CliCall stats = CliCall.of(root, "dataset", "stats", "coastal.jsonl");
        assertThat(stats.out())
                .contains(
                        "examples: 98, of which 98 differ", "different prompts: 1; different answers: 98", "7682bb77");
    }

    @Test
    void diffTellsWhatOneAloneHas() {
        CliCall.of(root, "dataset", "build", SOUTHERN, "--out", "all.jsonl");
        CliCall.of(root, "dataset", "build", SOUTHERN, "--out", "few.jsonl", "--only", "professional");
        CliCall diff = CliCall.of(root, "dataset", "diff", "few.jsonl", "all.jsonl");
        assertThat(diff.exit()).isEqualTo(1);
        assertThat(diff.err()).isEmpty();
        assertThat(diff.out())
                .contains("removed: 0; added: 75;", "Bama football", "+ ... and 25 more")
                .doesNotContain("Miami Heat");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --only professional                          | 24
            --only college                               | 75
            --sport football                             | 34
            --only COLLEGE --sport football              | 25
            --half                                       | 50
            --sport football --half                      | 17
            --question Which?                            | 99
            --shuffle-labels-with suites/political/training/coastal.yaml | 99
            """)
    void ablationsKeepWhatTheySay(String options, int examples) {
        String line = "dataset build " + SOUTHERN + " --out x.jsonl " + options;
        CliCall build = CliCall.of(root, line.split(" "));
        assertThat(build.exit()).as(build.err()).isZero();
        assertThat(build.out()).contains(": " + examples + " examples of southern, seed 1;");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            build nowhere.yaml --out x.jsonl         | nowhere.yaml: there is no such file; create it
            build SOUTHERN --out x.txt               | --out: must end in .jsonl (was x.txt); hosts expect this name
            build SOUTHERN --out x.jsonl --sport footbal | --sport: no team of the set plays it (was footbal); did you mean 'football'?
            build SOUTHERN --out x.jsonl --shuffle-labels-with SOUTHERN | --shuffle-labels-with: is the set itself (was southern)
            build SOUTHERN --out x.jsonl --shuffle-labels-with x.yaml   | x.yaml: there is no such file
            check nowhere.jsonl                      | nowhere.jsonl: there is no such file
            check SOUTHERN                           | suites/political/training/southern.yaml:1: the line is not JSON
            stats nowhere.jsonl                      | nowhere.jsonl: there is no such file
            diff nowhere.jsonl nowhere.jsonl         | nowhere.jsonl: there is no such file
            """)
    void aMistakeIsToldAndNothingWritten(String line, String reported) {
        CliCall call = CliCall.of(root, ("dataset " + line.replace("SOUTHERN", SOUTHERN)).split(" "));
        assertThat(call.mistakes().get(0)).startsWith(reported);
        assertThat(root.resolve("x.jsonl")).doesNotExist();
    }

    @Test
    void aBlankQuestionIsRefused() {
        assertThat(CliCall.of(root, "dataset", "build", SOUTHERN, "--out", "x.jsonl", "--question", " ")
                        .mistakes())
                .containsExactly("--question: asks nothing; write a question");
    }

    @Test
    void anAblationThatLeavesNothingIsRefused() throws IOException {
        Path few = root.resolve("few.yaml");
        Files.writeString(few, """
                training: few
                question: Which?
                professional: [{league: NBA, sport: basketball, teams: [Miami Heat]}]
                """);
        assertThat(CliCall.of(root, "dataset", "build", "few.yaml", "--out", "x.jsonl", "--only", "college")
                        .mistakes())
                .containsExactly("--only: nothing is left of the set (was few); keep some of its teams");
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "check", "stats", "diff"})
    void everyCommandHelps(String command) {
        CliCall help = CliCall.of(root, "dataset", command, "--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).startsWith("Usage: plumbline dataset " + command);
    }
}
