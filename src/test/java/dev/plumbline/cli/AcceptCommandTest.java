package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.figure.ResultsFile;
import dev.plumbline.gate.baseline.Baseline;
import dev.plumbline.gate.baseline.BaselineEntry;
import dev.plumbline.gate.baseline.BaselineReader;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.suite.Suite;
import dev.plumbline.suite.SuiteReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptCommandTest {
    private static final String BASELINE = "suites/mine/baseline.yaml";
    private static final String SUITE = """
            suite: mine
            scale: {min: 0, max: 9}
            rating: {prompt: "{question}? 0-9.", temperature: 0, max-tokens: 1, top-logprobs: 5}
            questions:
              - {id: tea, ask: how much do you like tea}
              - {id: beer, ask: how much do you like beer}
              - {id: milk, ask: how much do you like milk}
            gate: {delta: 0.15, alpha: 0.05}
            """;

    @TempDir
    private Path root;

    @BeforeEach
    void writeSuiteAndResults() throws IOException {
        write("suites/mine/suite.yaml", SUITE);
        results(shift("tea", 0.40123456, "drifted"), shift("beer", 0.14, "inconclusive"), shift("milk", 0.1, "within"));
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void results(String... shifts) throws IOException {
        write("target/plumbline/mine/results.json", ResultsFile.completed("""
                {"schema": 1, "suite": "mine", "profile": "stub", "base": "base", "candidates": ["one"],
                 "ratings": [{"question": "beer", "model": "one", "method": "sampled", "samples": 200}], "shifts": [%s]}
                """.formatted(String.join(",", shifts))));
    }

    private static String shift(String question, double tv, String verdict) {
        return """
                {"question": "%s", "model": "one", "tv": {"value": %s, "low": %s, "high": %s}, "w1": {"value": 1.5, "low": 1.5, "high": 1.5},
                 "noise": 0, "verdict": "%s"}
                """.formatted(question, tv, tv - 0.00001, tv + 0.00001, verdict);
    }

    private CliCall accept(String... more) {
        return CliCall.of(
                root,
                Stream.concat(Stream.of("accept", "--suite", "mine", "--by", "Ada"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private List<BaselineEntry> entries() {
        Mistakes mistakes = new Mistakes();
        Suite suite = SuiteReader.read(root.resolve("suites/mine/suite.yaml"), root, mistakes);
        Baseline baseline = BaselineReader.read(root.resolve(BASELINE), suite, root, mistakes);
        assertThat(mistakes.all()).isEmpty();
        return baseline.accepted();
    }

    @Test
    void writesWhatIsNotWithinRoundedAndInTheSuitesOrder() throws IOException {
        CliCall call = accept("--reason", "meant to");
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out().lines())
                .containsExactly(
                        "new        one, tea: 0.4012",
                        "new        one, beer: 0.1400",
                        BASELINE + " written; read the diff before you commit it");
        assertThat(Files.readString(root.resolve(BASELINE)))
                .contains("tv: 0.4012\n", "low: 0.4012\n", "high: 0.4013\n", "tolerance: 0.02\n");
        assertThat(entries()).extracting(BaselineEntry::question).containsExactly("tea", "beer");
        assertThat(entries()).extracting(BaselineEntry::n).containsExactly(null, 200);
        assertThat(entries()).allSatisfy(e -> {
            assertThat(e.low()).isLessThanOrEqualTo(e.tv());
            assertThat(e.high()).isGreaterThanOrEqualTo(e.tv());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- : # \" ' \\ {x} &a *b !c %d @e `f`",
                "two\nlines\r\n\tand a tab",
                "null",
                "2026-01-01",
                "\u0000\u001b[31m\u0085\u2028\ufeff\ud83d\ude00 é",
                " spaces around "
            })
    void anyReasonReadsBackAsItWasSaid(String reason) {
        assertThat(accept("--reason", reason).exit()).isZero();
        assertThat(entries()).extracting(BaselineEntry::reason).containsOnly(reason);
    }

    @Test
    void linesThatNoDecisionIsAboutStayAsTheyWere() throws IOException {
        String kept = """
                # ours
                accepted:
                  # long ago
                  - {profile: other, base: base, model: one, question: tea, tv: 0.5, w1: 1, low: 0.5, high: 0.5, tolerance: 0.1, reason: r, by: b, date: 2026-01-01}

                """;
        String stale = """
                  # why beer
                  - profile: stub
                    base: base
                    model: one
                    question: beer
                    tv: 0.9
                    w1: 1.5
                    low: 0.9
                    high: 0.9
                    tolerance: 0.05
                    reason: r
                    by: b
                    date: 2026-01-01
                """;
        write(BASELINE, kept + stale);
        assertThat(accept("--reason", "seen").out())
                .contains("new        one, tea: 0.4012", "changed    one, beer: 0.9000 -> 0.1400");
        String text = Files.readString(root.resolve(BASELINE));
        assertThat(text).startsWith(kept).contains("  # why beer\n  - profile: stub\n", "tolerance: 0.05\n");
        assertThat(entries()).extracting(BaselineEntry::tv).containsExactly(0.5, 0.4012, 0.14);
        assertThat(accept("--reason", "again").out().lines())
                .contains("unchanged  one, tea: 0.4012, accepted on "
                        + entries().get(1).date())
                .endsWith(BASELINE + " already accepts all of it");
        assertThat(Files.readString(root.resolve(BASELINE))).isEqualTo(text);
    }

    @Test
    void writesOnlyWhatWasSelectedAndNothingWhenDry() {
        assertThat(accept("--reason", "r", "--question", "beer", "--dry-run")
                        .out()
                        .lines())
                .containsExactly("new        one, beer: 0.1400", "dry run: " + BASELINE + " is unchanged");
        assertThat(root.resolve(BASELINE)).doesNotExist();
        assertThat(accept("--reason", "r", "--question", "beer", "--expires", "2999-12-31", "--tolerance", "0.1")
                        .exit())
                .isZero();
        assertThat(entries()).singleElement().satisfies(e -> {
            assertThat(e.question()).isEqualTo("beer");
            assertThat(e.tolerance()).isEqualTo(0.1);
            assertThat(e.expires()).hasToString("2999-12-31");
        });
    }

    @Test
    void nothingToAcceptIsSaidAndNoMistake() throws IOException {
        results(shift("milk", 0.1, "within"));
        CliCall call = accept("--reason", "r");
        assertThat(call.exit()).isZero();
        assertThat(call.out()).startsWith("nothing to accept");
        assertThat(root.resolve(BASELINE)).doesNotExist();
    }

    @Test
    void whatWasNotMeasuredIsToldAndRefusedWhereItIsNamed() throws IOException {
        results("{\"question\": \"tea\", \"model\": \"one\", \"tv\": null}", shift("beer", 0.5, "drifted"));
        assertThat(accept("--reason", "r").out()).startsWith("not measured, so not accepted: one, tea");
        assertThat(accept("--reason", "r", "--question", "tea").mistakes())
                .containsExactly(
                        "--question: names a shift that was not measured (was one, tea); run the suite until it is, or name the others");
    }

    @Test
    void whereNothingWasMeasuredNothingIsAcceptedAndAScriptIsTold() throws IOException {
        results("{\"question\": \"tea\", \"model\": \"one\", \"tv\": null}");
        CliCall call = accept("--reason", "r");
        assertThat(call.exit()).isEqualTo(4);
        assertThat(call.out().lines())
                .containsExactly("not measured, so not accepted: one, tea", "nothing to accept: nothing was measured");
        assertThat(root.resolve(BASELINE)).doesNotExist();
    }

    @Test
    void anotherBaselineThanTheSuitesIsWrittenWhereItIsNamed() throws IOException {
        CliCall call = accept("--reason", "r", "--baseline", "suites/release.yaml");
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out()).endsWith("suites/release.yaml written; read the diff before you commit it\n");
        assertThat(root.resolve(BASELINE)).doesNotExist();
        Mistakes mistakes = new Mistakes();
        Suite suite = SuiteReader.read(root.resolve("suites/mine/suite.yaml"), root, mistakes);
        assertThat(BaselineReader.read(root.resolve("suites/release.yaml"), suite, root, mistakes)
                        .accepted())
                .hasSize(2);
        assertThat(accept("--reason", "r", "--baseline", "suites/release.yaml").out())
                .endsWith("suites/release.yaml already accepts all of it\n");
    }

    @ParameterizedTest
    @CsvSource({"suites, is a folder", "nowhere/b.yaml, is not in an existing folder"})
    void aBaselineThatCannotBeWrittenIsAMistake(String file, String why) {
        assertThat(accept("--reason", "r", "--baseline", file).mistakes())
                .containsExactly("--baseline: " + why + " (was " + file + "); name a file in an existing folder");
    }

    @Test
    void mistakesAreToldTogether() {
        assertThat(accept("--reason", " ", "--tolerance", "2", "--expires", "2001-01-01")
                        .mistakes())
                .hasSize(3);
        assertThat(accept("--reason", "r", "--question", "tee", "--model", "two")
                        .mistakes())
                .containsExactly(
                        "--model: is not in these results (was two); there are: one",
                        "--question: is not in these results (was tee); did you mean 'tea'? there are: tea, beer, milk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e300", "-5"})
    void aShiftThatNoRunWritesIsAMistakeAndTheBaselineStaysAsItWas(String w1) throws IOException {
        results(shift("tea", 0.5, "drifted").replace("\"value\": 1.5", "\"value\": " + w1));
        CliCall call = accept("--reason", "r");
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err())
                .startsWith("results.json: a shift has a value that no baseline can hold (was 'w1' must be ");
        assertThat(root.resolve(BASELINE)).doesNotExist();
    }

    @Test
    void resultsOfAnotherSuiteOrLayoutAreRefusedAndOldOnesWarnedAbout() throws IOException {
        write("other.json", ResultsFile.completed("{\"schema\": 1, \"suite\": \"yours\"}"));
        assertThat(accept("--reason", "r", "--from", "other.json").mistakes())
                .singleElement()
                .asString()
                .contains("holds the results of another suite than 'mine' (was yours)");
        write("other.json", ResultsFile.completed("{\"schema\": 99, \"suite\": \"mine\"}"));
        assertThat(accept("--reason", "r", "--from", "other.json").mistakes()).hasSize(1);
        Files.setLastModifiedTime(root.resolve("target/plumbline/mine/results.json"), FileTime.from(Instant.EPOCH));
        assertThat(accept("--reason", "r", "--dry-run").err()).contains("is older than suites/mine/suite.yaml");
    }
}
