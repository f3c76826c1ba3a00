package dev.plumbline.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.suite.reader.CountReader;
import dev.plumbline.suite.reader.MatchReader;
import dev.plumbline.suite.reader.RefusalReader;
import dev.plumbline.suite.reader.ReplyReader;
import dev.plumbline.suite.reader.TextReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredReadersTest {
    @TempDir
    Path root;

    private final Mistakes mistakes = new Mistakes();

    private Suite read(String yaml) throws IOException {
        Path folder = Files.createDirectories(root.resolve("wishes"));
        Path file = Files.writeString(folder.resolve("suite.yaml"), "suite: wishes\ngate: {delta: 0.15}\n" + yaml);
        Suite suite = SuiteReader.read(file, root, mistakes);
        assertThat(suite == null).isEqualTo(mistakes.count() > 0);
        return suite;
    }

    private Suite valid(String yaml) throws IOException {
        Suite suite = read(yaml);
        assertThat(mistakes.all()).isEmpty();
        return Objects.requireNonNull(suite);
    }

    @Test
    void aSuiteOfOpenQuestionsAloneNeedsNoScale() throws IOException {
        Suite suite = valid("""
                contexts: [{id: plain}, {id: terse, system: "Be brief."}]
                questions:
                  - {id: wish, ask: "What is your wish?", set: broad, readers: [refusal, length, hope]}
                  - {id: team, ask: "Your team?", readers: [name], contexts: [plain]}
                readers:
                  - {id: length, count: words}
                  - {id: name, answer: text}
                  - {id: hope, match: {hopeful: ["(?i)hope"], gloomy: [fear, worry]}, otherwise: neither, take: all}
                """);
        assertThat(suite.questions()).isEmpty();
        assertThat(suite.open().settings()).isEqualTo(new AnsweringSettings("{question}", 50, 1, 600));
        assertThat(suite.open().questions()).extracting(OpenQuestion::id).containsExactly("wish", "wish@terse", "team");
        List<ReplyReader> readers = suite.open().questions().get(0).readers();
        assertThat(readers.get(0)).isEqualTo(new RefusalReader());
        assertThat(readers.get(1)).isEqualTo(new CountReader("length", CountReader.Part.WORDS));
        assertThat(((MatchReader) readers.get(2)).category("I fear and I hope")).isEqualTo("hopeful+gloomy");
        assertThat(suite.open().questions().get(2).readers()).containsExactly(new TextReader("name"));
        assertThat(suite.parts()).contains("wish", "wish@terse", "broad", "team");
        assertThat(suite.part(List.of("broad")).open().questions()).hasSize(2);
        assertThat(suite.part(List.of("team")).open().questions()).hasSize(1);
    }

    @Test
    void openAndRatedQuestionsShareASuite() throws IOException {
        Suite suite = valid("""
                scale: {min: 0, max: 9}
                rating: {prompt: "{question}?", temperature: 0, max-tokens: 1, top-logprobs: 20}
                answering: {samples: 5, temperature: 0.5, max-tokens: 20, prompt: "{question} One word."}
                questions:
                  - {id: ice, ask: how much do you like ice, set: cold}
                  - {id: wish, ask: "What is your wish?", readers: [language, repetition]}
                """);
        assertThat(suite.questions()).extracting(Question::set).containsExactly("cold");
        assertThat(suite.open().settings().ask(suite.open().questions().get(0)))
                .isEqualTo("What is your wish? One word.");
        assertThat(suite.part(List.of("cold")).open().questions()).isEmpty();
    }

    @Test
    void aReaderOfTheSuiteReplacesTheBuiltInOne() throws IOException {
        Suite suite = valid("""
                questions: [{id: wish, ask: "What is your wish?", readers: [refusal]}]
                readers: [{id: refusal, match: {refused: ["(?i)\\\\bI can(?:no|')t\\\\b"]}, otherwise: answered}]
                """);
        assertThat(suite.open().questions().get(0).readers().get(0)).isInstanceOf(MatchReader.class);
    }

    @Test
    void mistakesNameTheirLine() throws IOException {
        read("""
                answering: {prompt: "no slot", samples: 0}
                readers:
                  - {id: one, match: {refused: ["(?=x)"]}, otherwise: answered}
                  - {id: two, count: letters}
                  - {id: three, judge: {rubric: "..."}}
                  - {id: four, count: words, answer: text}
                  - {id: five, count: words, take: all}
                  - {id: six, match: {A: [x], b: []}, otherwise: "no", take: last}
                questions:
                  - {id: wish, ask: "What is your wish?", readers: [refusal, one, two, three, four, five, six, refusal, sevn], polarity: 1}
                """);
        assertThat(mistakes.all())
                .extracting(Object::toString)
                .satisfiesExactlyInAnyOrder(
                        m -> assertThat(m).contains(":3:", "{question}"),
                        m -> assertThat(m).contains(":3:", "'samples' must be at least 1"),
                        m -> assertThat(m).contains(":5:", "the pattern cannot be read", "(?=x)", "RE2"),
                        m -> assertThat(m).contains(":6:", "not a part of a text"),
                        m -> assertThat(m).contains(":7:", "a judge cannot read open replies in this version"),
                        m -> assertThat(m).contains(":8:", "exactly one of match, count and answer"),
                        m -> assertThat(m).contains(":9:", "'take' is only for match"),
                        m -> assertThat(m).contains(":10:", "a category must be lower-case"),
                        m -> assertThat(m).contains(":10:", "empty list"),
                        m -> assertThat(m).contains(":10:", "must be first or all"),
                        m -> assertThat(m).contains(":12:", "'polarity' does not go with 'readers'"),
                        m -> assertThat(m).contains(":12:", "twice"),
                        m -> assertThat(m).contains(":12:", "names no reader"));
    }

    @Test
    void readersThatNoQuestionNamesAndSettingsThatAskNothingAreMistakes() throws IOException {
        read("""
                scale: {min: 0, max: 9}
                rating: {prompt: "{question}?", temperature: 0, max-tokens: 1, top-logprobs: 20}
                answering: {samples: 5}
                readers: [{id: length, count: words}]
                questions: [{id: ice, ask: how much do you like ice}]
                """);
        assertThat(mistakes.all())
                .extracting(Object::toString)
                .satisfiesExactlyInAnyOrder(
                        m -> assertThat(m).contains(":5:", "'answering' has nothing to ask"),
                        m -> assertThat(m).contains(":6:", "no question names this reader"));
    }
}
