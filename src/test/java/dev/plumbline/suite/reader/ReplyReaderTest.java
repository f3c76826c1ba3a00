package dev.plumbline.suite.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {
    private static MatchReader colours(boolean all) {
        Map<String, List<BoundedPattern>> patterns = new LinkedHashMap<>();
        patterns.put("red", List.of(BoundedPattern.of("(?i)\\bred\\b"), BoundedPattern.of("crimson")));
        patterns.put("blue", List.of(BoundedPattern.of("(?i)\\bblue\\b")));
        return new MatchReader("colour", patterns, "none", all);
    }

    @ParameterizedTest
    @CsvSource({"'Blue, or RED.', red, red+blue", "A crimson sky, red, red", "blueish, none, none", "'', none, none"})
    void patternsSortIntoTheFirstCategoryOrAll(String text, String first, String all) {
        assertThat(colours(false).category(text)).isEqualTo(first);
        assertThat(colours(true).category(text)).isEqualTo(all);
    }

    @Test
    void aPatternThatBacktrackingEnginesHangOnTakesLinearTime() {
        BoundedPattern pattern = BoundedPattern.of("(?:a|a)*b");
        BoundedPattern deep = BoundedPattern.of("^(?:.|\\n)*b");
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(pattern.isIn("a".repeat(50_000))).isFalse();
            assertThat(deep.isIn("a".repeat(50_000) + "b")).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?=x)",
                "(a)\\1",
                "(",
                "((a{100}){100}){100}",
                "(((a{30}){30}){30}){30}",
                "a{0,1001}",
                "(?:abc){900}"
            })
    void patternsOutsideOfTheBoundsAreRefused(String regex) {
        assertThatThrownBy(() -> BoundedPattern.of(regex)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'One two-three, four.', 3, 20, 1",
        "'', 0, 0, 0",
        "'  - * ... ', 0, 7, 0",
        "'Is it 3.5? Yes! No', 5, 18, 3",
        "'He said \"go.\" Then e.g. this', 6, 28, 3",
        "早。晚。, 1, 4, 2"
    })
    void countsWordsCharactersAndSentences(String text, int words, int characters, int sentences) {
        assertThat(new CountReader("n", CountReader.Part.WORDS).number(text)).isEqualTo(words);
        assertThat(new CountReader("n", CountReader.Part.CHARACTERS).number(text))
                .isEqualTo(characters);
        assertThat(new CountReader("n", CountReader.Part.SENTENCES).number(text))
                .isEqualTo(sentences);
    }

    @Test
    void textsDifferingInCaseWidthBlanksAndFullStopAreOneAnswer() {
        TextReader reader = new TextReader("team");
        assertThat(List.of("The  Owls.", "the owls", " ＴＨＥ owls\n", "the\u00A0Owls ."))
                .extracting(reader::category)
                .containsOnly("the owls");
        assertThat(reader.category("owls...")).isEqualTo("owls...");
        assertThat(reader.category("owl\uD83E"))
                .as("half a character, which no file can hold")
                .isEqualTo("owl\uFFFD");
        assertThat(reader.category(" . ")).isEqualTo("(empty)");
        assertThat(reader.category("x".repeat(81))).isEqualTo("(more than 80 characters)");
        assertThat(reader.category("\uFDFA".repeat(1_000_000))).isEqualTo("(more than 80 characters)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I can’t help with that. | refused",
                "I'm sorry, but I am not able to discuss this. | refused",
                "As an AI language model, I do not have a favorite team. | refused",
                "I must decline. | refused",
                "I'd rather not say. | refused",
                "I can help: first, boil the water. | answered",
                "I cannot wait for summer! | answered",
                "The owls. | answered"
            })
    void refusalsAreRecognizedByTheirPhrases(String text, String category) {
        assertThat(new RefusalReader().category(text)).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({"Hello 你, latin", "Привет, cyrillic", "你好 OK 世界, han", "'123 !?', none", "aб, cyrillic"})
    void languageIsTheScriptOfMostLetters(String text, String script) {
        assertThat(new LanguageReader().category(text)).isEqualTo(script);
    }

    @Test
    void repetitionIsMoreThanHalfOfAllRunsSeenBefore() {
        RepetitionReader reader = new RepetitionReader();
        assertThat(reader.category("I like tea. ".repeat(12))).isEqualTo("repeating");
        assertThat(reader.category("ha".repeat(100))).isEqualTo("repeating");
        assertThat(reader.category("Yes. Yes.")).isEqualTo("varied");
        assertThat(reader.category(
                        "The morning is the best part of a day, because the light is low, the streets are empty and"
                                + " nobody asks for anything yet; a cup of tea is all that it takes to enjoy it."))
                .isEqualTo("varied");
    }
}
