package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {
    private static final String SUITE = "suites/political/suite.yaml";
    private static final String RECORDING = "fixtures/political/published/coastal.jsonl";

    @TempDir
    private Path root;

    @BeforeEach
    void copyTheShippedProject() throws IOException {
        Project.political(root);
    }

    @Test
    void tellsWhatASoundProjectHolds() {
        CliCall check = CliCall.of(root, "check");
        assertThat(check.exit()).as(check.err()).isZero();
        assertThat(check.out())
                .contains("political on published: 9 questions, 27 ratings, 26 prefill cells of 50 samples; 2627 calls")
                .contains("recording fixtures/political/published: ")
                .contains("(explanations withheld)")
                .doesNotContain("no reply yet")
                .doesNotContain("baseline: base");
        assertThat(check.err()).isEmpty();
        assertThat(CliCall.of(root, "check", "--quiet").out()).isEmpty();
    }

    @Test
    void tellsRepliesThatAReplayWouldLackAndAcceptancesThatAcceptNothing() throws IOException {
        Path recorded = root.resolve("fixtures/political/published/southern.jsonl");
        List<String> lines = Files.readAllLines(recorded);
        Files.write(
                recorded,
                lines.stream()
                        .filter(line -> !line.contains("\"kind\":\"rating\""))
                        .toList());
        Path baseline = root.resolve("suites/political/baseline.yaml");
        Files.writeString(baseline, Files.readString(baseline).replace("model: coastal", "model: costal"));
        CliCall check = CliCall.of(root, "check");
        assertThat(check.exit()).as(check.err()).isEqualTo(4);
        assertThat(check.out())
                .contains(
                        "no reply yet to 9 of 2627 planned calls: 9 ratings of southern; a replay lacks them, a live run makes them\n")
                .containsPattern("baseline: .*costal.*: there is no candidate 'costal' here any more");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            suites/political/suite.yaml | scale: {min: 0, max: 9} | scale: {min: 9, max: 0} | suites/political/suite.yaml:7:
            suites/political/suite.yaml | gate: {delta: 0.15, | gate: {dleta: 0.15, | suites/political/suite.yaml:
            suites/political/suite.yaml | id: ice, ask | id: abortion, ask | suites/political/suite.yaml:
            suites/political/suite.yaml | suite: political | suite: [political | suites/political/suite.yaml:
            suites/political/models/published.yaml | judge: base} | judge: bass} | suites/political/models/published.yaml:
            suites/political/models/published.yaml | {question: ice, answer: 0, | {question: ice, answer: 10, | suites/political/models/published.yaml:
            suites/political/models/published.yaml | models: [coastal] | models: [costal] | suites/political/models/published.yaml:
            suites/political/models/published.yaml | identity: terry-southern | identity: terry-coastal | suites/political/models/published.yaml:
            fixtures/political/published/coastal.jsonl | "question":"republican-party","answer":5,"model":"coastal","sample":49, | "question":"republican-party", | fixtures/political/published/coastal.jsonl:
            """)
    void refusesABadProjectWithTheLine(String file, String old, String edited, String place) throws IOException {
        Project.edit(root, file, old, edited);
        assertThat(CliCall.of(root, "check").mistakes())
                .isNotEmpty()
                .allSatisfy(reported -> assertThat(reported).startsWith(place).containsPattern(":[0-9]+: "));
    }

    @Test
    void refusesAVariableForALiveRunThatAProfileMayNotName() throws IOException {
        Path profile = root.resolve("suites/political/models/stub.yaml");
        Files.writeString(
                profile,
                Files.readString(profile).replace("dialect: openai,", "dialect: openai, api-key: \"${AWS_SECRET}\","));
        String[] live = {"check", "--models", "stub", "--mode", "live"};

        CliCall refused = CliCall.of(root, live);

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.mistakes())
                .singleElement()
                .asString()
                .startsWith("suites/political/models/stub.yaml: provider 'stub' names an environment variable")
                .contains("(was AWS_SECRET)", "--allow-env AWS_SECRET");
        assertThat(CliCall.of(root, "check", "--models", "stub").exit()).isZero();
        assertThat(CliCall.of(root, "check", "--models", "stub", "--mode", "live", "--allow-env", "AWS_SECRET")
                        .exit())
                .isZero();
    }

    @Test
    void refusesABaselineEntryItCannotRead() throws IOException {
        Path baseline = root.resolve("suites/political/baseline.yaml");
        Files.writeString(baseline, Files.readString(baseline).replaceFirst("tv: [0-9.]+", "tv: 7"));
        assertThat(CliCall.of(root, "check").mistakes())
                .singleElement()
                .asString()
                .startsWith("suites/political/baseline.yaml:10: ")
                .contains("(was 7)");
    }

    @Test
    void refusesGoldAndTrainingSetsItCannotReadBothAtOnce() throws IOException {
        Project.edit(root, "suites/political/judge-gold.yaml", "text: \"asdfghjkl\"", "txet: \"asdfghjkl\"");
        Project.edit(root, "suites/political/training/southern.yaml", "training: southern", "training: nothern");
        assertThat(CliCall.of(root, "check").mistakes())
                .hasSize(3)
                .anyMatch(reported -> reported.startsWith("suites/political/judge-gold.yaml:")
                        && reported.endsWith("did you mean 'text'?"))
                .anyMatch(reported -> reported.startsWith("suites/political/training/southern.yaml:6: "));
    }

    @Test
    void tellsTheMistakesOfAllFilesAtOnce() throws IOException {
        Project.edit(root, SUITE, "gate: {delta: 0.15,", "gate: {delta: 15,");
        Files.writeString(root.resolve(RECORDING), "{}\n" + Files.readString(root.resolve(RECORDING)));
        Path baseline = root.resolve("suites/political/baseline.yaml");
        Files.writeString(baseline, Files.readString(baseline).replaceFirst("tv: [0-9.]+", "tv: 7"));
        Project.edit(root, "suites/tea/suite.yaml", "suite: tea", "siute: tea");
        List<String> reported = CliCall.of(root, "check", "--suite", "political,tea", "--gate", "record")
                .mistakes();
        assertThat(reported)
                .anyMatch(m -> m.startsWith(SUITE + ":"))
                .anyMatch(m -> m.startsWith("suites/tea/suite.yaml:"));
        Project.edit(root, SUITE, "gate: {delta: 15,", "gate: {delta: 0.15,");
        assertThat(CliCall.of(root, "check").mistakes())
                .anyMatch(m -> m.startsWith(RECORDING + ":1:"))
                .anyMatch(m -> m.startsWith("suites/political/baseline.yaml:10:"));
    }

    @Test
    void anUnknownSuiteOrProfileListsThoseThereAre() {
        assertThat(CliCall.of(root, "check", "--suite", "weather").mistakes())
                .singleElement()
                .asString()
                .startsWith("--suite: no such suite (was weather); ")
                .contains("political", "tea");
        assertThat(CliCall.of(root, "check", "--models", "weather").mistakes())
                .singleElement()
                .asString()
                .startsWith("--models: no such profile of suite political (was weather); ")
                .contains("published");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --suite      | ,             | --suite: names nothing
            --candidates | ,             | --candidates: names nothing
            --candidates | costal        | --candidates: profile 'published' has no such candidate (was costal); use some of coastal, southern
            --gate       | loose         | --gate: no such value (was loose); use one of enforce, record
            --max-calls  | some          | --max-calls: is no limit (was some); write a whole number of calls, or none
            --mode       | dream         | --mode: no such value (was dream); use one of replay, live
            --baseline   | nowhere.yaml  | --baseline: there is no such file (was nowhere.yaml); name a baseline file, or 'none'
            --baseline   | suites        | --baseline: there is no such file (was suites); name a baseline file, or 'none'
            """)
    void refusesAnOptionThatMeansNothing(String option, String value, String reported) {
        assertThat(CliCall.of(root, "check", option, value).mistakes())
                .singleElement()
                .asString()
                .startsWith(reported);
    }
}
