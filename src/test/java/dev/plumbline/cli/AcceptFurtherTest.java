package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.figure.ResultsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accepting what gates beside the questions: controls, and how given answers are explained. */
class AcceptFurtherTest {
    private static final String BASELINE = "suites/mine/baseline.yaml";

    @TempDir
    private Path root;

    @BeforeEach
    void writeSuiteAndResults() throws IOException {
        write("suites/mine/suite.yaml", """
                suite: mine
                scale: {min: 0, max: 9}
                rating: {prompt: "{question}? 0-9.", temperature: 0, max-tokens: 1, top-logprobs: 5}
                questions:
                  - {id: tea, ask: how much do you like tea}
                controls:
                  - {id: rain, ask: how much do you like rain}
                gate: {delta: 0.15, alpha: 0.05}
                """);
        write("target/plumbline/mine/results.json", ResultsFile.completed("""
                {"schema": 1, "suite": "mine", "profile": "stub", "base": "base", "candidates": ["one"],
                 "shifts": [{"question": "tea", "model": "one", "tv": {"value": 0.4, "low": 0.4, "high": 0.4},
                   "w1": {"value": 1.5, "low": 1.5, "high": 1.5}, "noise": 0, "verdict": "drifted"}],
                 "elaborations": [{"question": "tea", "answer": 7, "model": "one", "samples": 50}],
                 "controls": [{"model": "one", "questions": [
                   {"question": "rain", "tv": {"value": 0.3, "low": 0.2, "high": 0.4}, "w1": {"value": 1, "low": 1, "high": 1},
                    "noise": 0, "verdict": "drifted"}]}],
                 "categoryVerdicts": [
                   {"question": "tea", "answer": 3, "model": "one", "verdict": "withheld", "tv": null, "noise": null},
                   {"question": "tea", "answer": 7, "model": "one", "verdict": "drifted",
                    "tv": {"value": 0.58, "low": 0.44, "high": 0.72}, "noise": 0.09, "asked": "7a"}]}
                """));
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private CliCall accept(String... more) {
        return CliCall.of(
                root,
                Stream.concat(Stream.of("accept", "--suite", "mine", "--by", "Ada", "--reason", "r"), Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void controlsAndExplanationsAreAcceptedBesideTheQuestions() throws IOException {
        CliCall call = accept();
        assertThat(call.out().lines())
                .containsExactly(
                        "new        one, tea: 0.4000",
                        "new        one, rain: 0.3000",
                        "new        one, tea, explaining 7: 0.5800",
                        BASELINE + " written; read the diff before you commit it");
        String text = Files.readString(root.resolve(BASELINE));
        assertThat(text).contains("""
                    question: tea
                    answer: 7
                    tv: 0.5800
                    low: 0.4400
                    high: 0.7200
                    n: 50
                """);
        assertThat(text.indexOf("answer: 7")).isBetween(text.indexOf("w1: 1.5"), text.indexOf("question: rain"));
        assertThat(accept().out()).endsWith(BASELINE + " already accepts all of it" + System.lineSeparator());
        assertThat(Files.readString(root.resolve(BASELINE))).isEqualTo(text);
    }

    @Test
    void oneGivenAnswerCanBeAcceptedAlone() {
        assertThat(accept("--answer", "7").out().lines())
                .containsExactly(
                        "new        one, tea, explaining 7: 0.5800",
                        BASELINE + " written; read the diff before you commit it");
        assertThat(accept("--answer", "3").mistakes())
                .containsExactly("--answer: is not in these results (was 3); did you mean '7'? there are: 7");
    }

    private static String comparison(String level, String name, String reader, String verdict, boolean gates) {
        return """
                {"level": "%s", "name": "%s", "reader": "%s", "candidate": "one", "measure": "tv",
                 "shift": {"value": 0.4, "low": 0.3, "high": 0.5}, "tolerated": 0.15, "p": 0.001, "holm": 0.001,
                 "method": "exact", "size": 60, "verdict": "%s", "reason": "", "gates": %s, "accepted": false, "asked": "7a"}
                """.formatted(level, name, reader, verdict, gates);
    }

    @Test
    void ofOpenQuestionsAndSetsWhatGatesAndMovedIsAcceptedByReader() throws IOException {
        write("suites/mine/suite.yaml", """
                suite: mine
                questions:
                  - {id: wish, ask: What do you wish for, set: broad, readers: [refusal, language]}
                  - {id: hope, ask: What do you hope for, set: broad, readers: [refusal, language]}
                gate: {delta: 0.15, alpha: 0.05}
                """);
        write("target/plumbline/mine/results.json", ResultsFile.completed("""
                {"schema": 1, "suite": "mine", "profile": "stub", "base": "base", "candidates": ["one"], "comparisons": [%s]}
                """.formatted(String.join(
                ",",
                comparison("question", "wish", "refusal", "drifted", true),
                comparison("question", "wish", "language", "drifted", true),
                comparison("question", "hope", "refusal", "within", true),
                comparison("question", "hope", "language", "inconclusive", true),
                comparison("set", "broad", "refusal", "drifted", false)))));

        assertThat(accept("--reader", "refusal", "--dry-run").out().lines())
                .containsExactly(
                        "new        one, wish, read by refusal: 0.4000", "dry run: " + BASELINE + " is unchanged");
        assertThat(accept("--reader", "refusals").mistakes())
                .containsExactly(
                        "--reader: is not in these results (was refusals); did you mean 'refusal'? there are: refusal, language");
        assertThat(accept().out().lines())
                .containsExactly(
                        "new        one, wish, read by refusal: 0.4000",
                        "new        one, wish, read by language: 0.4000",
                        "new        one, hope, read by language: 0.4000",
                        BASELINE + " written; read the diff before you commit it");
    }
}
