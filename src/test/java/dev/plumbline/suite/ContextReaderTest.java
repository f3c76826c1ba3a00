package dev.plumbline.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.Message;
import dev.plumbline.mistake.Mistakes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextReaderTest {
    private static final String REST = """
            scale: {min: 0, max: 9}
            rating: {prompt: "From {min} to {max}, {question}?", temperature: 0, max-tokens: 3, top-logprobs: 20}
            gate: {delta: 0.15, least-mass: 0.5, judge: optional}
            """;

    @TempDir
    Path root;

    private final Mistakes mistakes = new Mistakes();

    private Suite read(String yaml) throws IOException {
        Path folder = Files.createDirectories(root.resolve("everyday"));
        Path file = Files.writeString(folder.resolve("suite.yaml"), "suite: everyday\n" + REST + yaml);
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
    void eachQuestionIsAskedInEveryContextUnlessItNamesSome() throws IOException {
        Suite suite = valid("""
                contexts:
                  - {id: plain}
                  - {id: json, system: "Answer as JSON."}
                  - {id: pushed, messages: [{user: "Are you sure?"}, {assistant: "Yes."}]}
                questions:
                  - {id: ice, ask: how much do you like ice}
                  - {id: tea, ask: how much do you like tea, contexts: [pushed]}
                controls:
                  - {id: jazz, ask: how much do you like jazz, contexts: [plain]}
                """);
        assertThat(suite.questions())
                .extracting(Question::id)
                .containsExactly("ice", "ice@json", "ice@pushed", "tea@pushed");
        assertThat(suite.controls()).extracting(Question::id).containsExactly("jazz");
        assertThat(suite.question("ice@json").context().system()).isEqualTo("Answer as JSON.");
        assertThat(suite.question("ice@pushed").context().messages())
                .containsExactly(Message.user("Are you sure?"), Message.assistant("Yes."));
        assertThat(suite.part(List.of("ice")).questions()).hasSize(3);
        assertThat(suite.part(List.of("ice@json")).questions())
                .extracting(Question::id)
                .containsExactly("ice@json");
        assertThat(suite.parts()).contains("ice", "ice@json", "tea", "jazz");
    }

    @Test
    void aQuestionHasTheSuitesScaleOrItsOwn() throws IOException {
        Suite suite = valid("""
                questions:
                  - {id: ice, ask: how much do you like ice}
                  - {id: mood, ask: how good is your mood, scale: {min: -3, max: 3}}
                """);
        assertThat(suite.question("ice").answers()).isEqualTo(new Scale(0, 9));
        assertThat(suite.question("mood").answers()).isEqualTo(new Scale(-3, 3));
        assertThat(suite.answersOf("mood").width()).isEqualTo(6);
        assertThat(suite.scales()).containsExactly(new Scale(0, 9), new Scale(-3, 3));
    }

    @Test
    void aPromptThatNamesNoScaleAllowsNoScaleOfItsOwn() throws IOException {
        Path folder = Files.createDirectories(root.resolve("everyday"));
        Path file = Files.writeString(
                folder.resolve("suite.yaml"),
                "suite: everyday\n" + REST.replace("From {min} to {max}", "From 0 to 9")
                        + "questions: [{id: ice, ask: how much do you like ice, scale: {min: 0, max: 5}}]\n");
        assertThat(SuiteReader.read(file, root, mistakes)).isNull();
        assertThat(mistakes.all())
                .singleElement()
                .asString()
                .contains("which rating.prompt does not contain", "0..5", "{min}");
    }

    @Test
    void anOwnScaleHasToFitInTheTokensOfAnAnswer() throws IOException {
        read("questions: [{id: ice, ask: how much do you like ice, scale: {min: -100, max: 100}}]\n");
        assertThat(mistakes.all()).singleElement().asString().contains("answers of 4 characters", "rating.max-tokens");
    }

    @Test
    void turnsMustAlternateAndEndWithTheAssistant() throws IOException {
        read("""
                contexts:
                  - {id: one, messages: [{user: "Hello"}]}
                  - {id: two, messages: [{assistant: "Hello"}, {assistant: "Hello"}]}
                  - {id: three, system: "Be brief."}
                  - {id: four, system: "Be brief."}
                questions: [{id: ice, ask: how much do you like ice, contexts: [five]}]
                """);
        assertThat(mistakes.all())
                .extracting(Object::toString)
                .satisfiesExactlyInAnyOrder(
                        m -> assertThat(m).contains("suite.yaml:6", "last turn of a context must be the assistant's"),
                        m -> assertThat(m).contains("suite.yaml:7", "must alternate"),
                        m -> assertThat(m).contains("suite.yaml:9", "asks what another asks already"),
                        m -> assertThat(m).contains("suite.yaml:10", "names no context of the suite"));
    }

    @Test
    void aGivenAnswerIsGivenInEveryContextOfItsQuestion() throws IOException {
        Suite suite = valid("""
                contexts: [{id: plain}, {id: json, system: "Answer as JSON."}]
                questions: [{id: ice, ask: how much do you like ice}]
                judge: {temperature: 0, max-tokens: 9, categories: [{id: a, means: one}, {id: b, means: two}]}
                elaboration:
                  prompt: "Why?"
                  samples: 1
                  temperature: 1
                  max-tokens: 9
                  prefills:
                    - {question: ice, answer: 9, models: all, set: modal}
                    - {question: ice@json, answer: 1, models: all, set: low}
                """);
        assertThat(Objects.requireNonNull(suite.elaboration()).prefills())
                .extracting(p -> p.question() + " " + p.answer())
                .containsExactly("ice 9", "ice@json 9", "ice@json 1");
    }
}
