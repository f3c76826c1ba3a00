package dev.plumbline.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.mistake.Mistake;
import dev.plumbline.mistake.Mistakes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionFilesTest {
    private static final String SUITE = """
            suite: bulk
            contexts: [{id: plain}, {id: pushed, system: Hurry.}]
            scale: {min: 0, max: 9}
            rating: {prompt: "From {min} to {max}, {question}?", temperature: 0, max-tokens: 3, top-logprobs: 20}
            questions:
              - {id: first, ask: one, contexts: [plain]}
              - {from: questions/more.FORMAT}
              - {id: last, ask: two, contexts: [plain]}
            gate: {delta: 0.15}
            """;

    @TempDir
    private Path root;

    private final Mistakes mistakes = new Mistakes();

    private Suite read(String format, String rows) throws IOException {
        return read(SUITE.replace("FORMAT", format), "questions/more." + format, rows);
    }

    private Suite read(String suite, String name, String rows) throws IOException {
        Path folder =
                Files.createDirectories(root.resolve("suites/bulk/questions")).getParent();
        Files.writeString(folder.resolve(name), rows);
        return SuiteReader.read(Files.writeString(folder.resolve("suite.yaml"), suite), root, mistakes);
    }

    private static final String JSONL = """
            {"id": "a", "ask": "2020", "polarity": -1, "contexts": ["plain"], "scale": null}

            {"id": "b", "ask": "say \\"hi\\", \\u00fc \\ud83d\\ude00", "scale": {"min": -3, "max": 3}}
            """;
    private static final String CSV = String.join(
            "\r\n",
            "\uFEFFid,ask,polarity,contexts,scale.min,scale.max",
            "a,2020,-1,\"[\"\"plain\"\"]\",,",
            "",
            "b,\"say \"\"hi\"\", \u00fc \uD83D\uDE00\",,,-3,3",
            "");

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "csv"})
    void aFilesQuestionsTakeThePlaceOfItsEntryWithAllKeys(String format) throws IOException {
        Suite suite = read(format, format.equals("csv") ? CSV : JSONL);
        assertThat(mistakes.all()).isEmpty();
        assertThat(suite.questions()).extracting(Question::id).containsExactly("first", "a", "b", "b@pushed", "last");
        Question a = suite.question("a");
        assertThat(a.ask()).isEqualTo("2020");
        assertThat(a.polarity()).isEqualTo(-1);
        assertThat(suite.question("b").ask()).isEqualTo("say \"hi\", \u00fc \uD83D\uDE00");
        assertThat(suite.question("b").answers()).isEqualTo(new Scale(-3, 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"id": "a", "ask": "x"}~\\n{"id": "b", "aks": "y"} | 2: key 'ask' is missing
            {"id": "a", "ask": "x"                               | 1: is not JSON at character
            {"id": "a", "ask": "x"} {}                           | 1: there is more after the end
            ["a"]                                                | 1: the line must be a JSON object (was a list)
            {"id": "a", "ask": "x", "ask": "y"}                  | 1: duplicate key (was ask)
            {"id": "first", "ask": "x"}                          | 1: 'id' occurs twice (was first); it is at suites/bulk/suite.yaml:6 already
            {"id": "a", "ask": 7}                                | 1: 'ask' must be text
            {"from": "questions/other.jsonl"}                    | 1: a question file must not name another
            """)
    void aMistakeInJsonNamesItsLine(String row, String expected) throws IOException {
        read("jsonl", row.replace("~\\n", "\n"));
        assertThat(mistakes.all())
                .extracting(Mistake::toString)
                .anySatisfy(mistake ->
                        assertThat(mistake).startsWith("suites/bulk/questions/more.jsonl:" + expected.strip()));
    }

    @Test
    void aMistakeInCsvNamesTheLineWhereItsRowBegins() throws IOException {
        read("csv", "id,ask\na,\"two\nlines\"\nb,too,many\nc,\nd,\"open\n");
        assertThat(mistakes.all())
                .extracting(Mistake::toString)
                .anySatisfy(m ->
                        assertThat(m).startsWith("suites/bulk/questions/more.csv:4: the row has 3 cells, the header 2"))
                .anySatisfy(m -> assertThat(m).startsWith("suites/bulk/questions/more.csv:5: key 'ask' is missing"))
                .anySatisfy(m -> assertThat(m).contains("a quoted cell does not end"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../other.jsonl", "/etc/passwd.jsonl", "questions/../../x.csv", "questions/more.txt"})
    void aFileOutsideOfTheSuitesFolderIsRefused(String name) throws IOException {
        read(SUITE.replace("questions/more.FORMAT", name), "questions/more.jsonl", JSONL);
        assertThat(mistakes.all())
                .singleElement()
                .satisfies(
                        mistake -> assertThat(mistake.toString()).startsWith("suites/bulk/suite.yaml:7: 'from' must "));
    }

    @Test
    void aLinkOutOfTheFolderIsRefusedUnread() throws IOException {
        Path secret = Files.writeString(root.resolve("secret.jsonl"), "very secret");
        Path folder = Files.createDirectories(root.resolve("suites/bulk/questions"));
        Files.createSymbolicLink(folder.resolve("link.jsonl"), secret);
        read(SUITE.replace("more.FORMAT", "link.jsonl"), "questions/more.jsonl", JSONL);
        assertThat(mistakes.all())
                .singleElement()
                .satisfies(mistake ->
                        assertThat(mistake.toString()).contains("by a link").doesNotContain("secret"));
    }

    @Test
    void twentyThousandQuestionsAreReadInSeconds() throws IOException {
        StringBuilder rows = new StringBuilder("id,ask,contexts\n");
        for (int i = 0; i < 20_000; i++) {
            rows.append('q')
                    .append(i)
                    .append(",how much do you like ")
                    .append(i)
                    .append(",\"[\"\"plain\"\"]\"\n");
        }
        assertThat(read("csv", rows.toString()).questions()).hasSize(20_002);
    }
}
