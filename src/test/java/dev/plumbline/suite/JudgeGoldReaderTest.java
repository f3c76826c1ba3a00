package dev.plumbline.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Malformed;
import dev.plumbline.mistake.Mistakes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JudgeGoldReaderTest {
    private static final String FILE = "suites/breakfast/judge-gold.yaml";
    private static final String GOOD = """
            gold:
              - question: porridge
                answer: 3
                text: It is warm.
                category: reasoned
                because: a reason
              - question: eggs
                answer: 9
                text: "no\\u200B comment"
                category: non-answer
                because: declines
                injection: true
              - {question: eggs, answer: 0, text: "7", category: garbled, because: odd, injection: false}
            """;

    @TempDir
    Path root;

    private final Mistakes mistakes = new Mistakes();

    @Test
    void everyValueOfAGoodFileArrives() {
        JudgeGold gold = read(GOOD);
        assertThat(mistakes.all()).isEmpty();
        assertThat(gold.elaborations())
                .containsExactly(
                        new GoldElaboration("porridge", 3, "It is warm.", "reasoned", "a reason", false),
                        new GoldElaboration("eggs", 9, "no\u200B comment", "non-answer", "declines", true),
                        new GoldElaboration("eggs", 0, "7", "garbled", "odd", false));
    }

    @Test
    void theSameTextMayStandForAnotherAnswerOrQuestion() {
        String again = "  - {question: %s, answer: %s, text: \"7\", category: garbled, because: odd}\n";
        read(GOOD + String.format(again, "eggs", 1) + String.format(again, "porridge", 0));
        assertThat(mistakes.all()).isEmpty();
    }

    @Test
    void aSuiteWithoutJudgeHasNothingToTest() {
        String ratingsAlone = GoodSuite.TEXT.replaceAll("(?s)elaboration:.*(?=gate:)", "");
        Suite suite = GoodSuite.read(root, ratingsAlone, mistakes);
        assertThat(JudgeGoldReader.read(Malformed.write(root, FILE, GOOD), suite, root, mistakes))
                .isNull();
        new Malformed("", "", 1, "the suite has no judge to test (was breakfast)").assertOnlyMistake(mistakes, FILE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void oneWrongEditIsOneMistakeAtItsPlace(Malformed malformed) {
        assertThat(read(malformed.applyTo(GOOD))).isNull();
        malformed.assertOnlyMistake(mistakes, FILE);
    }

    static Stream<Malformed> oneWrongEditIsOneMistakeAtItsPlace() {
        return Stream.of(
                new Malformed("gold:", "glod: []\ngold:", 1, "unknown key (was glod); did you mean 'gold'?"),
                new Malformed("question: porridge", "question: poridge", 2, "did you mean 'porridge'?"),
                new Malformed("answer: 3", "answer: 10", 3, "is off the scale 0..9 (was 10)"),
                new Malformed("answer: 3", "answer: three", 3, "must be a whole number (was three)"),
                new Malformed("text: It is warm.", "text: ''", 4, "must be text, not blank"),
                new Malformed("text: It is warm.", "text: 7", 4, "must be text, not blank (was 7); put it in quotes"),
                new Malformed("category: reasoned", "category: resoned", 5, "did you mean 'reasoned'?"),
                new Malformed(
                        "category: reasoned", "category: garbled", 1, "belongs to this category (was reasoned); label"),
                new Malformed("    because: a reason\n", "", 2, "key 'because' is missing"),
                new Malformed("because: a reason", "becuase: x\n    because: y", 6, "did you mean 'because'?"),
                new Malformed("injection: true", "injection: 1", 12, "must be true or false (was 1)"),
                new Malformed(
                        "question: eggs, answer: 0, text: \"7\"",
                        "question: porridge, answer: 3, text: It is warm.",
                        13,
                        "labelled twice (was porridge 3: It is warm.); it is on line 2"));
    }

    @Test
    void aFileWithoutElaborationsIsRefused() {
        assertThat(read("gold: []\n")).isNull();
        new Malformed("", "", 1, "'gold' is an empty list").assertOnlyMistake(mistakes, FILE);
    }

    @Test
    void theDocumentedExampleReads() throws Exception {
        String text = Files.readString(Path.of("docs/judge-gold.md"));
        read(text.substring(text.indexOf("```yaml") + 7, text.lastIndexOf("```")));
        assertThat(mistakes.all()).isEmpty();
    }

    private JudgeGold read(String text) {
        Suite suite = GoodSuite.read(root, GoodSuite.TEXT, mistakes);
        return JudgeGoldReader.read(Malformed.write(root, FILE, text), suite, root, mistakes);
    }
}
