package dev.plumbline.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.mistake.MistakesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordJsonTest {
    private static final String VERDICT = """
            {
              "model": "one",
              "verdict": "within",
              "drifted": 0,
              "within": 4,
              "inconclusive": 0
            }
            """;

    @TempDir
    private Path folder;

    private <T> T read(String text, Class<T> type) throws IOException {
        return RecordJson.read(Files.writeString(folder.resolve("x.json"), text), "x.json", type);
    }

    @Test
    void unknownKeysAreIgnored() throws IOException {
        assertThat(read(VERDICT.replace("\"drifted\"", "\"new\": [1], \"drifted\""), SuiteVerdictRow.class))
                .isEqualTo(new SuiteVerdictRow("one", "within", 0, 4, 0));
    }

    @Test
    void wordsOfModelsStayExactAndAreSafeToPrint() throws IOException {
        SuiteVerdictRow row = new SuiteVerdictRow("one\u202e\u009b", "within", 0, 4, 0);
        assertThat(RecordJson.text(row)).contains("\"one\\u202e\\u009b\"");
        assertThat(RecordJson.line(row)).contains("\"one\\u202e\\u009b\"");
        assertThat(read(RecordJson.text(row), SuiteVerdictRow.class)).isEqualTo(row);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"within\": 4,  | `` | within is missing (was nothing)",
                "\"model\": \"one\",  | `` | model is missing (was nothing)",
                "\"model\": \"one\",  | `\"model\": null,` | model is missing (was nothing)",
                "4 | \"many\" | within must be a whole number (was many)",
                "4 | [] | within must be a whole number",
                "\"within\": 4 | \"within\": 4.5 | within must be a whole number",
            })
    void aWrongValueIsReportedByItsKey(String part, String put, String wrong) {
        assertThatThrownBy(() -> read(VERDICT.replace(part, put), SuiteVerdictRow.class))
                .isInstanceOf(MistakesException.class)
                .hasMessageStartingWith("x.json:")
                .hasMessageContaining(": " + wrong)
                .hasMessageEndingWith("; give the unchanged file of a run");
    }

    @Test
    void anInnerMistakeIsReportedByTheWholeKey() {
        String pair = """
                {"question": "q", "model": "a", "against": "b", "method": "sampled", "tv": {"value": 1, "low": 2, "high": 1},
                 "w1": null, "meanShift": null, "nearness": null}
                """;
        assertThatThrownBy(() -> read(pair, PairRow.class))
                .isInstanceOf(MistakesException.class)
                .hasMessageContaining("x.json:1: tv needs low <= high");
        assertThatThrownBy(() -> read(pair.replace("2", "1e999"), PairRow.class))
                .hasMessageContaining("tv low must be a number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | must be an object",
                "null | must be an object",
                "[] | must be an object",
                "{\"gold\": \"a\", \"judged\": {\"b\": null}} | judged.b is missing",
                "{\"gold\": \"a\", \"judged\": null} | judged is missing",
            })
    void aNullInsideOfAFileIsAMistakeAndNoCrash(String text, String wrong) {
        assertThatThrownBy(() -> read(text, JudgeCardLayout.ConfusionRow.class))
                .isInstanceOf(MistakesException.class)
                .hasMessageContaining(wrong);
    }

    @Test
    void aListHoldsNoNulls() {
        assertThatThrownBy(
                        () -> read("{\"limit\": 1, \"cap\": 1, \"beginnings\": [\"1\", null]}", RatingRow.Open.class))
                .isInstanceOf(MistakesException.class)
                .hasMessageContaining("beginnings");
    }

    @Test
    void textThatIsNoJsonIsReportedWithItsLine() {
        assertThatThrownBy(() -> read("{\n  \"model\": 1,\n  oops", SuiteVerdictRow.class))
                .isInstanceOf(MistakesException.class)
                .hasMessageStartingWith("x.json:3: this is not JSON (was ");
    }

    @Test
    void aMissingFileIsReported() {
        assertThatThrownBy(() -> RecordJson.read(folder.resolve("none"), "none", PairRow.class))
                .hasMessage("none: there are no results (was no such file); run the suite first, with 'plumbline run'");
    }

    @Test
    void everyReadingSaysHowManyAnswersWereDrawnAndAMissingOneDoesNot() throws IOException {
        RatingRow missing = new RatingRow(
                "q", "m", "failed", "timeout", null, null, null, null, null, null, null, null, null, null, null, null,
                null);
        assertThat(RecordJson.text(missing)).doesNotContain("samples", "null");
        String unscored = RecordJson.text(new RatingRow(
                "q",
                "m",
                "unscored",
                "?",
                "logprobs",
                null,
                0.1,
                0.2,
                0.7,
                0.0,
                0.1,
                List.of(1),
                null,
                5,
                0.0,
                null,
                null));
        assertThat(unscored).contains("\"samples\" : null").doesNotContain("probabilities", "open");
        assertThat(RecordJson.text(read(unscored, RatingRow.class))).isEqualTo(unscored);
    }
}
