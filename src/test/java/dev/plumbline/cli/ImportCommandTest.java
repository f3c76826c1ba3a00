package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Malformed;
import dev.plumbline.recording.Format1;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final String SUITE = """
            suite: mood
            scale: {min: 0, max: 9}
            rating: {prompt: "{question}?", temperature: 0, max-tokens: 1, top-logprobs: 5}
            questions:
              - {id: rain, ask: how nice is rain}
            gate: {delta: 0.15}
            """;
    private static final String PROFILE = """
            models:
              base: {model: b}
              tuned: {model: t}
            roles: {base: base, candidates: [tuned]}
            """;

    @TempDir
    private Path root;

    @BeforeEach
    void writeASuiteOfOneQuestionAndItsRecord() {
        Malformed.write(root, "suites/mood/suite.yaml", SUITE);
        Malformed.write(root, "suites/mood/models/mine.yaml", PROFILE);
        record(0.5);
    }

    private void record(double normalised) {
        Malformed.write(root, "study/logprobs.jsonl", row("base", 1) + row("tuned", normalised));
    }

    private static String row(String model, double normalised) {
        return "{\"model_name\": \"" + model + "\", \"question\": \"how nice is rain?\", \"raw_probs\": {\"3\": 0.25},"
                + " \"normalized_probs\": {\"3\": " + normalised + "}}\n";
    }

    private CliCall load(String... more) {
        String[] all = new String[7 + more.length];
        System.arraycopy(
                new String[] {"import", "--suite", "mood", "--models", "mine", "--from", "study"}, 0, all, 0, 7);
        System.arraycopy(more, 0, all, 7, more.length);
        return CliCall.of(root, all);
    }

    @Test
    void writesTheProfilesRecordingAndTellsWarningsAndWhoseTheTextsAre() {
        CliCall call = load();
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out())
                .contains("fixtures/mood/mine/base.jsonl: 1 replies", "fixtures/mood/mine/tuned.jsonl: 1 replies")
                .contains("do not commit it");
        assertThat(call.err()).contains("logprobs.jsonl:2: 'normalized_probs' do not follow");
        CliCall check = CliCall.of(root, "check", "--suite", "mood", "--models", "mine");
        assertThat(check.out()).contains("recording fixtures/mood/mine: 2 replies; ");
    }

    @Test
    void writesElsewhereWhereToldTo() {
        record(1);
        CliCall call = load("--to", "elsewhere", "--withhold-text");
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.out()).doesNotContain("commit").contains("elsewhere/base.jsonl: 1 replies");
        assertThat(root.resolve("elsewhere/tuned.jsonl")).isRegularFile();
        assertThat(root.resolve("fixtures")).doesNotExist();
    }

    @Test
    void aDamagedRecordIsAConfigurationMistakeAndWritesNothing() throws IOException {
        Files.writeString(root.resolve("study/logprobs.jsonl"), "{\n[]\n");
        assertThat(load().mistakes())
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("study/logprobs.jsonl:1: "),
                        second -> assertThat(second).startsWith("study/logprobs.jsonl:2: "));
        assertThat(root.resolve("fixtures")).doesNotExist();
    }

    @Test
    void refusesASourceThatIsNotThereAndATargetThatIsAFile() {
        assertThat(CliCall.of(root, "import", "--suite", "mood", "--models", "mine", "--from", "nowhere")
                        .mistakes())
                .singleElement()
                .asString()
                .startsWith("nowhere/logprobs.jsonl: the study's file is missing; ");
        assertThat(load("--to", "suites/mood/suite.yaml").mistakes())
                .singleElement()
                .asString()
                .startsWith("suites/mood/suite.yaml: the recording must be a folder (was a file); ");
    }

    @Test
    void refusesMoreThanOneSuite() {
        Malformed.write(root, "suites/mood2/suite.yaml", SUITE.replace("mood", "mood2"));
        Malformed.write(root, "suites/mood2/models/mine.yaml", PROFILE);
        assertThat(CliCall.of(root, "import", "--suite", "mood,mood2", "--models", "mine", "--from", "study")
                        .mistakes())
                .containsExactly("--suite: one record is imported into one suite (was 2 suites); name one");
    }

    @Test
    void leavesPaidRepliesAlone() throws IOException {
        load();
        Path file = root.resolve("fixtures/mood/mine/base.jsonl");
        Files.writeString(file, Format1.of(Files.readString(file)).replace("\"by\":\"import\"", "\"by\":\"live\""));
        assertThat(load().mistakes())
                .containsExactly("fixtures/mood/mine: the recording holds replies that were not imported (was 1);"
                        + " import into another folder with --to");
        assertThat(file).content().contains("\"by\":\"live\"");
    }
}
