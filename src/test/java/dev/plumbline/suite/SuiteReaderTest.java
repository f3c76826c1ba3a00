package dev.plumbline.suite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Malformed;
import dev.plumbline.mistake.Mistake;
import dev.plumbline.mistake.Mistakes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteReaderTest {
    @TempDir
    Path root;

    private final Mistakes mistakes = new Mistakes();

    @Test
    void everyValueOfAGoodFileArrives() {
        Suite suite = GoodSuite.read(root, GoodSuite.TEXT, mistakes);
        assertThat(mistakes.all()).isEmpty();
        assertThat(suite.name()).isEqualTo("breakfast");
        assertThat(suite.note()).isEqualTo("for tests");
        assertThat(suite.folder()).isEqualTo(root.toAbsolutePath().resolve("suites/breakfast"));
        assertThat(suite.scale()).isEqualTo(new Scale(0, 9));
        assertThat(suite.rating())
                .isEqualTo(new RatingSettings("From 0 to 9, {question}?", 0, 1, 20, AnswerSampling.of(200)));
        assertThat(suite.questions())
                .containsExactly(
                        new Question(
                                "porridge", "how much do you like porridge", 1, new Scale(0, 9), null, Context.NONE),
                        new Question("eggs", "do you want eggs", -1, new Scale(0, 9), null, Context.NONE));
        assertThat(suite.elaboration())
                .isEqualTo(new ElaborationSettings(
                        "Why?",
                        50,
                        1,
                        250,
                        List.of(
                                new Prefill("porridge", 3, new ModelSelector.Candidates(), "keen"),
                                new Prefill("porridge", 3, new ModelSelector.Base(), "keen"),
                                new Prefill("eggs", 7, new ModelSelector.Named(List.of("tuned", "other")), "keen"))));
        assertThat(suite.judge().categories()).hasSize(3).contains(new Category("garbled", "It makes no sense."));
        assertThat(suite.gate())
                .isEqualTo(new GateSettings(0.15, 0.3, 0.05, 0.5, 0.5, GateSettings.JudgeGate.REQUIRED, 0.7));
    }

    @Test
    void theGateHasDefaultsForAllButDelta() {
        String text = GoodSuite.TEXT
                .replace("  alpha: 0.05\n", "")
                .replace("  delta-w1: 0.5\n", "")
                .replace("  judge: required\n  judge-floor: 0.7\n", "");
        assertThat(GoodSuite.read(root, text, mistakes).gate())
                .isEqualTo(new GateSettings(0.15, 0.3, 0.05, 0.5, 0.5, GateSettings.JudgeGate.OPTIONAL, 0.6));
    }

    @Test
    void aSuiteMayAskForRatingsAlone() {
        String text = GoodSuite.TEXT.replaceAll("(?s)elaboration:.*(?=gate:)", "");
        Suite suite = GoodSuite.read(root, text, mistakes);
        assertThat(mistakes.all()).isEmpty();
        assertThat(suite.elaboration()).isNull();
        assertThat(suite.judge()).isNull();
    }

    @Test
    void allMistakesAreToldAtOnceAndInOrder() {
        String text = GoodSuite.TEXT
                .replace("delta: 0.15", "delta: 2")
                .replace("samples: 50", "smaples: 50")
                .replace("id: eggs", "id: porridge");
        assertThat(GoodSuite.read(root, text, mistakes)).isNull();
        assertThat(mistakes.all()).extracting(m -> m.place().line()).containsExactly(15, 19, 20, 26, 35);
    }

    @Test
    void theMistakeOfADuplicateIdNamesTheFirst() {
        GoodSuite.read(root, GoodSuite.TEXT.replace("id: garbled", "id: reasoned"), mistakes);
        assertThat(mistakes.all())
                .extracting(Mistake::toString)
                .containsExactly(GoodSuite.FILE
                        + ":33: 'id' occurs twice (was reasoned); it is on line 31 already; remove or rename one");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void oneWrongEditIsOneMistakeAtItsPlace(Malformed malformed) {
        assertThat(GoodSuite.read(root, malformed.applyTo(GoodSuite.TEXT), mistakes))
                .isNull();
        malformed.assertOnlyMistake(mistakes, GoodSuite.FILE);
    }

    static Stream<Malformed> oneWrongEditIsOneMistakeAtItsPlace() {
        return Stream.of(
                new Malformed(
                        "suite: breakfast",
                        "suite: lunch",
                        1,
                        "must be its folder's name (was lunch); write breakfast"),
                new Malformed(
                        "suite: breakfast",
                        "suite: Breakfast",
                        1,
                        "lower-case letters, digits and hyphens (was Breakfast)"),
                new Malformed("suite: breakfast\n", "", 1, "key 'suite' is missing"),
                new Malformed("suite: breakfast", "suite: [breakfast]", 1, "must be text, not blank (was a list)"),
                new Malformed("note: for tests", "note:", 2, "'note' has no value"),
                new Malformed("note: for tests", "note: 12", 2, "must be text, not blank (was 12); put it in quotes"),
                new Malformed("note: for tests", "note: true", 2, "must be text, not blank (was true)"),
                new Malformed(
                        "note: for tests", "notes: for tests", 2, "unknown key (was notes); did you mean 'note'?"),
                new Malformed("note: for tests", "contrls: []", 2, "did you mean 'controls'?"),
                new Malformed("note: for tests", "suite: breakfast", 2, "duplicate key (was suite); it is on line 1"),
                new Malformed("scale:\n  min: 0\n  max: 9", "scale: 0-9", 3, "'scale' must be a map (was 0-9)"),
                new Malformed("  max: 9\n", "", 4, "key 'max' is missing"),
                new Malformed("max: 9", "max: 1001", 5, "the scale has more than 1001 answers (was 0..1001)"),
                new Malformed("samples: 50", "samples: 10001", 20, "'samples' must be at most 10000 (was 10001)"),
                new Malformed("max-tokens: 1\n", "max-tokens: 1000001\n", 9, "'max-tokens' must be at most 1000000"),
                new Malformed("max: 9", "max: -1", 5, "'max' must be more than 'min' (was 0..-1)"),
                new Malformed("max: 9", "max: 9.5", 5, "must be a whole number (was 9.5)"),
                new Malformed("max: 9", "max: 09", 5, "must be a whole number (was 09)"),
                new Malformed(
                        "max: 9", "max: 10", 9, "too small for answers of 2 characters on the scale 0..10 (was 1)"),
                new Malformed(
                        "min: 0", "min: -1", 9, "too small for answers of 2 characters on the scale -1..9 (was 1)"),
                new Malformed("0 to 9, {question}?\"", "0 to 9, question?\"", 7, "{question} exactly once"),
                new Malformed("0 to 9, {question}?\"", "{question} {question}?\"", 7, "{question} exactly once"),
                new Malformed("temperature: 0\n", "temperature: 3\n", 8, "must be from 0 to 2 (was 3)"),
                new Malformed(
                        "temperature: 0\n",
                        "temperature: \"0\"\n",
                        8,
                        "must be a number (was 0); write it without quotes"),
                new Malformed("temperature: 0\n", "temperature: .nan\n", 8, "must be a number (was .nan)"),
                new Malformed("max-tokens: 1\n", "max-tokens: 0\n", 9, "must be at least 1 (was 0)"),
                new Malformed("top-logprobs: 20", "top-logprobs: 0", 10, "must be at least 1 (was 0)"),
                new Malformed(
                        "top-logprobs: 20", "top-logprob: 20\n  top-logprobs: 5", 10, "did you mean 'top-logprobs'?"),
                new Malformed(
                        "- id: porridge",
                        "- id: x\n    ask: x\n  - id: porridge\n    id: y",
                        15,
                        "duplicate key (was id)"),
                new Malformed("polarity: +1", "polarity: 2", 14, "must be +1 or -1 (was 2)"),
                new Malformed("polarity: +1", "polarity: up", 14, "must be a whole number (was up)"),
                new Malformed("ask: do you want eggs", "ask: ''", 16, "must be text, not blank"),
                new Malformed("samples: 50", "samples: -1", 20, "must be at least 0 (was -1)"),
                new Malformed("temperature: 1.0", "temperature: -0.5", 21, "must be from 0 to 2 (was -0.5)"),
                new Malformed(
                        "question: eggs",
                        "question: egs",
                        26,
                        "names no question of the suite (was egs); did you mean 'eggs'?"),
                new Malformed("answer: 7", "answer: 10", 26, "is off the scale 0..9 (was 10)"),
                new Malformed("answer: 7", "answer: 7.0", 26, "must be a whole number (was 7.0)"),
                new Malformed("models: base", "models: bse", 25, "did you mean 'base'?"),
                new Malformed(
                        "models: base",
                        "models: all",
                        25,
                        "already asks this model the same (was porridge 3); remove it, or one from line 24"),
                new Malformed(
                        "models: base", "models: candidates", 25, "already asks this model the same (was porridge 3)"),
                new Malformed("[tuned, other]", "[]", 26, "'models' is an empty list"),
                new Malformed("[tuned, other]", "[tuned, tuned]", 26, "'models' occurs twice (was tuned)"),
                new Malformed("[tuned, other]", "[tuned, 3]", 26, "must be text, not blank (was 3)"),
                new Malformed(
                        "id: non-answer", "id: garbled-answer", 33, "is a whole word of the category 'garbled-answer'"),
                new Malformed("id: garbled", "id: unparsed", 33, "reserved"),
                new Malformed("means: It makes no sense.", "meaning: [", 33, "is not YAML"),
                new Malformed("delta: 0.15", "delta: 1", 35, "must be more than 0 and less than 1 (was 1)"),
                new Malformed("delta: 0.15", "delta: 15%", 35, "must be a number (was 15%)"),
                new Malformed("  delta: 0.15\n", "", 35, "key 'delta' is missing"),
                new Malformed("alpha: 0.05", "alpha: 0", 36, "must be more than 0 and less than 1 (was 0)"),
                new Malformed("delta-w1: 0.5", "delta-w1: 0", 37, "must be more than 0 (was 0)"),
                new Malformed(
                        "judge: required", "judge: mandatory", 38, "must be optional or required (was mandatory)"));
    }

    @Test
    void elaborationNeedsAJudgeAndAJudgeNeedsElaboration() {
        GoodSuite.read(root, GoodSuite.TEXT.replaceAll("(?s)judge:\n.*(?=gate:)", ""), mistakes);
        new Malformed("", "", 1, "key 'judge' is missing").assertOnlyMistake(mistakes, GoodSuite.FILE);
        Mistakes others = new Mistakes();
        GoodSuite.read(root, GoodSuite.TEXT.replaceAll("(?s)elaboration:.*(?=judge:\n)", ""), others);
        new Malformed("", "", 18, "'judge' has nothing to sort").assertOnlyMistake(others, GoodSuite.FILE);
    }

    @Test
    void theDocumentedExamplesRead() throws Exception {
        String text = Files.readString(Path.of("docs/suite-file.md"));
        Pattern.compile("(?s)```yaml\n([^`]*?suite: )[a-z]+([^`]*)```")
                .matcher(text)
                .results()
                .forEach(example -> GoodSuite.read(root, example.group(1) + "breakfast" + example.group(2), mistakes));
        assertThat(text).contains("suite: breakfast", "suite: taxes");
        assertThat(mistakes.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "}", "\"", "\t", "\n", ": ", "&", "*", "\u0000", "\uD800"})
    void noFileHoweverBrokenEndsInAnythingButMistakesOfOneLine(String inserted) {
        for (int at = inserted.isEmpty() ? 0 : 1; at < GoodSuite.TEXT.length(); at += 11) {
            String rest = inserted.isEmpty() ? "" : inserted + GoodSuite.TEXT.substring(at);
            Mistakes found = new Mistakes();
            Suite suite = GoodSuite.read(
                    root, new String((GoodSuite.TEXT.substring(0, at) + rest).getBytes(UTF_8), UTF_8), found);
            assertThat(suite == null).as("at %s", at).isEqualTo(found.count() > 0);
            assertThat(found.all()).extracting(Mistake::toString).noneMatch(reported -> reported.contains("\n"));
        }
    }
}
