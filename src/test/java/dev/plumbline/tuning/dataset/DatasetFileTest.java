package dev.plumbline.tuning.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Malformed;
import dev.plumbline.mistake.Mistakes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetFileTest {
    static final String GOOD = """
            {"messages":[{"role":"user","content":"q1"},{"role":"assistant","content":"a1"}]}
            {"messages":[{"role":"system","content":"s2"},{"role":"user","content":"q2"},{"role":"assistant","content":"a2"}]}
            { "messages" : [ {"content":"q3","role":"user"}, {"role":"assistant","content":"a3","weight":0}, {"role":"user","content":"r3"}, {"role":"assistant","content":"b3","weight":1} ] }
            {"messages":[{"role":"user","content":"zwölf \\ud83c\\udfc8 🏈"},{"role":"assistant","content":"a4"}]}
            """ + """
            {"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a"}]}
            """.repeat(6);
    private static final String FILE = "train.jsonl";

    @TempDir
    Path root;

    private final Mistakes mistakes = new Mistakes();

    @Test
    void everyExampleOfAGoodFileArrives() {
        Dataset dataset = DatasetFile.readForTraining(Malformed.write(root, FILE, GOOD), FILE, mistakes);
        assertThat(mistakes.all()).isEmpty();
        assertThat(dataset.examples()).hasSize(10);
        assertThat(dataset.examples().get(2).at("/messages/3/content").asText()).isEqualTo("b3");
    }

    @Test
    void theLastLineMayDoWithoutItsEnd() {
        DatasetFile.readForTraining(Malformed.write(root, FILE, GOOD.stripTrailing()), FILE, mistakes);
        assertThat(mistakes.all()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"badLines", "badExamples", "badMessages", "badTurns", "badWeights"})
    void oneWrongEditIsOneMistakeAtItsPlace(Malformed malformed) {
        Path file = Malformed.write(root, FILE, malformed.applyTo(GOOD));
        assertThat(DatasetFile.readForTraining(file, FILE, mistakes)).isNull();
        malformed.assertOnlyMistake(mistakes, FILE);
    }

    static Stream<Malformed> badLines() {
        String first =
                "{\"messages\":[{\"role\":\"user\",\"content\":\"q1\"},{\"role\":\"assistant\",\"content\":\"a1\"}]}";
        return Stream.of(
                new Malformed(first, "", 1, "the line is blank"),
                new Malformed(first, "   ", 1, "the line is blank"),
                new Malformed(first, first + "\r", 1, "ends in CR LF"),
                new Malformed(first, "\uFEFF" + first, 1, "begins with a byte order mark"),
                new Malformed(first, first + first, 1, "the line is not JSON"),
                new Malformed(first, first + ",", 1, "the line is not JSON"),
                new Malformed(first, "// " + first, 1, "the line is not JSON"),
                new Malformed(first, "[" + first + "]", 1, "the line is not a JSON object"),
                new Malformed(first, "\"" + "q1" + "\"", 1, "the line is not a JSON object (was q1)"),
                new Malformed(first, "null", 1, "the line is not a JSON object (was null)"),
                new Malformed(first, "NaN", 1, "the line is not JSON"),
                new Malformed(first, "[".repeat(5000), 1, "the line is not JSON"),
                new Malformed("q1", "q\t1", 1, "the line is not JSON"),
                new Malformed("\"q1\"}", "\"q1\"", 1, "the line is not JSON"),
                new Malformed("\"q1\"", "'q1'", 1, "the line is not JSON"),
                new Malformed("\"content\":\"q1\"", "\"content\":\"q1\",\"content\":\"q1\"", 1, "Duplicate field"));
    }

    static Stream<Malformed> badExamples() {
        String first =
                "{\"messages\":[{\"role\":\"user\",\"content\":\"q1\"},{\"role\":\"assistant\",\"content\":\"a1\"}]}";
        return Stream.of(
                new Malformed(first, "{}", 1, "'messages' must be a list of at least two (was nothing)"),
                new Malformed(first, "{\"messages\":[]}", 1, "must be a list of at least two (was [])"),
                new Malformed(first, "{\"messages\":{}}", 1, "must be a list of at least two (was {})"),
                new Malformed(first, "{\"messages\":null}", 1, "must be a list of at least two (was null)"),
                new Malformed(first, first.replace("]}", "],\"mesages\":[]}"), 1, "did you mean 'messages'?"),
                new Malformed(
                        "{\"role\":\"user\",\"content\":\"q1\"}",
                        "\"q1\"",
                        1,
                        "message 1 is not a JSON object (was q1)"));
    }

    static Stream<Malformed> badMessages() {
        String user = "{\"role\":\"user\",\"content\":\"q1\"}";
        return Stream.of(
                new Malformed(user, "{\"role\":\"user\"}", 1, "message 1 must have a text as its content"),
                new Malformed(user, user.replace("\"q1\"", "null"), 1, "as its content, not blank (was null)"),
                new Malformed(user, user.replace("\"q1\"", "7"), 1, "as its content, not blank (was 7)"),
                new Malformed(user, user.replace("q1", ""), 1, "as its content, not blank"),
                new Malformed(user, user.replace("q1", " \\n"), 1, "as its content, not blank"),
                new Malformed(user, user.replace("\"q1\"", "[{\"type\":\"text\"}]"), 1, "as its content, not blank"),
                new Malformed(user, user.replace("\"q1\"", "[]"), 1, "as its content, not blank (was [])"),
                new Malformed(user, user.replace("\"q1\"", "[{\"type\":\"image_url\"}]"), 1, "a part that is not text"),
                new Malformed(user, user.replace("q1", "\\ud83c"), 1, "half a surrogate pair"),
                new Malformed(user, user.replace("q1", "\\udfc8\\ud83c"), 1, "half a surrogate pair"),
                new Malformed(user, user.replace("}", ",\"contnet\":\"x\"}"), 1, "did you mean 'content'?"),
                new Malformed(user, user.replace("user", "usr"), 1, "(was usr); did you mean 'user'?"),
                new Malformed(user, user.replace("user", "User"), 1, "(was User); did you mean 'user'?"),
                new Malformed(
                        user, user.replace("user", "tool"), 1, "message 1 is a tool's (was tool); write it after"),
                new Malformed(user, user.replace("\"user\"", "1"), 1, "message 1 has an unknown role (was 1)"),
                new Malformed(user, "{\"content\":\"q1\"}", 1, "message 1 has an unknown role (was nothing)"));
    }

    static Stream<Malformed> badTurns() {
        String user = "{\"role\":\"user\",\"content\":\"q1\"}";
        String answer = "{\"role\":\"assistant\",\"content\":\"a1\"}";
        String system = "{\"role\":\"system\",\"content\":\"s2\"}";
        return Stream.of(
                new Malformed("," + answer, "", 1, "the last message must be the assistant's (was user)"),
                new Malformed(user + ",", "", 1, "message 1 must be the user's (was assistant)"),
                new Malformed(answer, answer + "," + answer, 1, "message 3 must be the user's (was assistant)"),
                new Malformed(user, user + "," + user, 1, "message 2 must be the assistant's (was user)"),
                new Malformed(answer, answer + "," + user, 1, "the last message must be the assistant's (was user)"),
                new Malformed(user, user + "," + system, 1, "only the first message may be the system's"),
                new Malformed(system, system + "," + system, 2, "only the first message may be the system's"),
                new Malformed(
                        answer,
                        "{\"role\":\"assistant\",\"tool_calls\":[{}]}," + answer,
                        1,
                        "message 3 must be a tool's"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'messages':[U,{'role':'assistant','tool_calls':[{}]}],'tools':[{}],'parallel_tool_calls':false}",
                "{'messages':[U,{'role':'assistant','content':null,'tool_calls':[{}]},"
                        + "{'role':'tool','tool_call_id':'c','content':'done'},A]}",
                "{'messages':[{'role':'user','name':'ada','content':'q'},A]}",
                "{'messages':[{'role':'system','content':'s'},A]}",
                "{'messages':[{'role':'developer','content':'s'},U,A]}",
                "{'messages':[{'role':'user','content':[{'type':'text','text':'q'}]},A]}",
                "{'messages':[U,{'role':'assistant','content':'a','reasoning_content':'hm'}]}"
            })
    void whatOneOfTheHostsAcceptsIsAccepted(String example) {
        String line = example.replace("U", "{'role':'user','content':'q'}")
                .replace("A", "{'role':'assistant','content':'a'}")
                .replace('\'', '"');
        Dataset dataset = DatasetFile.read(Malformed.write(root, FILE, line + "\n"), FILE, mistakes);
        assertThat(mistakes.all()).isEmpty();
        assertThat(DatasetStats.of(Objects.requireNonNull(dataset)).longestAnswer())
                .isPositive();
    }

    static Stream<Malformed> badWeights() {
        return Stream.of(
                new Malformed("\"weight\":0", "\"weight\":2", 3, "must have a weight of 0 or 1 (was 2)"),
                new Malformed("\"weight\":0", "\"weight\":18446744073709551616", 3, "must have a weight of 0 or 1"),
                new Malformed("\"weight\":0", "\"weight\":0.5", 3, "must have a weight of 0 or 1 (was 0.5)"),
                new Malformed("\"weight\":0", "\"weight\":true", 3, "must have a weight of 0 or 1 (was true)"),
                new Malformed("\"weight\":0", "\"weight\":\"0\"", 3, "must have a weight of 0 or 1 (was 0)"),
                new Malformed("\"weight\":0", "\"wieght\":0", 3, "did you mean 'weight'?"),
                new Malformed("\"weight\":1", "\"weight\":0", 3, "every assistant's message has weight 0"),
                new Malformed("\"q3\",", "\"q3\",\"weight\":1,", 3, "message 1 has a weight (was 1)"));
    }

    @Test
    void aLineThatIsNotUtf8IsTold() throws IOException {
        byte[] bytes = GOOD.replace("q2", "q\u00e4").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(root.resolve(FILE), bytes);
        assertThat(DatasetFile.read(root.resolve(FILE), FILE, mistakes)).isNull();
        assertThat(mistakes.all()).extracting(m -> m.place().line()).contains(2);
    }

    @Test
    void tooFewExamplesAndAnotherNameAreRefusedForTrainingAlone() {
        Path file = Malformed.write(root, "train.txt", GOOD.lines().limit(9).reduce("", (a, b) -> a + b + "\n"));
        assertThat(DatasetFile.read(file, "train.txt", mistakes).examples()).hasSize(9);
        assertThat(mistakes.all()).isEmpty();
        assertThat(DatasetFile.readForTraining(file, "train.txt", mistakes)).isNull();
        assertThat(mistakes.all().toString()).contains("has too few examples (was 9)", "end its name in .jsonl");
    }

    @Test
    void aFileThatIsEmptyOrNotThereIsTold() {
        DatasetFile.read(Malformed.write(root, FILE, ""), FILE, mistakes);
        new Malformed("", "", 0, "is empty").assertOnlyMistake(mistakes, FILE);
        Mistakes others = new Mistakes();
        DatasetFile.read(root.resolve("other"), FILE, others);
        new Malformed("", "", 0, "there is no such file").assertOnlyMistake(others, FILE);
    }

    @Test
    void afterAHundredMistakesTheRestIsLeft() {
        DatasetFile.read(Malformed.write(root, FILE, "{}\n".repeat(500)), FILE, mistakes);
        assertThat(mistakes.all())
                .hasSize(101)
                .last()
                .satisfies(m -> assertThat(m.place().line()).isEqualTo(101));
    }

    @Test
    void whatTheParserQuotesIsPrintable() {
        String key = "\"\\u001b[31m\u202E" + "x".repeat(1000) + "\":1";
        DatasetFile.read(Malformed.write(root, FILE, "{" + key + "," + key + "}\n"), FILE, mistakes);
        assertThat(mistakes.all())
                .singleElement()
                .asString()
                .contains("Duplicate field")
                .matches("[ -~\uFFFD]+")
                .hasSizeLessThan(400);
    }

    @Test
    void allMistakesOfALineAndOfAllLinesAreTold() {
        String bad = "{\"messages\":[{\"role\":\"usr\",\"content\":\"\",\"x\":1}]}\n";
        DatasetFile.read(Malformed.write(root, FILE, bad + bad), FILE, mistakes);
        assertThat(mistakes.all()).hasSize(6);
    }
}
