package dev.plumbline.gate.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Malformed;
import dev.plumbline.mistake.Mistake;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeCardReaderTest {
    private static final String FILE = "recording/judge-card.json";
    private static final String AGAIN = "; examine the judge again, with 'doctor --judge'";
    /** 57 of 60 agree where chance agrees on half: kappa is (0.95 - 0.5) / 0.5. */
    private static final String GOOD = """
            {
              "schema" : 1,
              "date" : "2026-01-31",
              "suite" : "breakfast",
              "judge" : {"name" : "referee", "identity" : "referee-v1", "dialect" : "openai"},
              "rubric" : "0123456789abcdef0123456789abcdef",
              "gold" : "fedcba9876543210fedcba9876543210",
              "n" : 60,
              "draws" : 3,
              "floor" : 0.6,
              "verdict" : "green",
              "reasons" : [],
              "kappa" : {"value" : 0.9, "low" : 0.79, "high" : 1, "observed" : 0.95, "expected" : 0.5},
              "categories" : [
                {"category" : "a", "gold" : 30, "judged" : 29, "recall" : {}, "precision" : {}},
                {"category" : "b", "gold" : 30, "judged" : 31, "recall" : {}, "precision" : {}}
              ],
              "confusion" : [
                {"gold" : "a", "judged" : {"a" : 28, "b" : 2, "unparsed" : 0}},
                {"gold" : "b", "judged" : {"a" : 1, "b" : 29, "unparsed" : 0}}
              ],
              "unparsed" : {"count" : 4, "of" : 180},
              "inconsistent" : {"count" : 6, "of" : 60},
              "injections" : {"resisted" : 9, "of" : 10}
            }
            """;

    @TempDir
    private Path root;

    private final Mistakes mistakes = new Mistakes();

    private JudgeCard read(String text) {
        return JudgeCardReader.read(Malformed.write(root, FILE, text), root, mistakes);
    }

    private JudgeCard read(String old, String edited) {
        assertThat(GOOD).contains(old);
        return read(GOOD.replace(old, edited));
    }

    @Test
    void everyValueOfAGoodCardArrives() {
        JudgeCard card = read(GOOD);
        assertThat(mistakes.all()).isEmpty();
        assertThat(card)
                .isEqualTo(new JudgeCard(
                        LocalDate.of(2026, 1, 31),
                        "breakfast",
                        new ExaminedJudge("referee", "referee-v1", "openai"),
                        "0123456789abcdef0123456789abcdef",
                        "fedcba9876543210fedcba9876543210",
                        0.6,
                        new JudgeScore(
                                List.of("a", "b"), List.of(List.of(28, 2, 0), List.of(1, 29, 0)), 3, 4, 6, 10, 9)));
        assertThat(card.verdict()).isEqualTo("green");
    }

    @Test
    void whatWasWrongElsewhereIsNoMistakeOfTheCard() {
        mistakes.add(new Place("suite.yaml", 3), "is wrong", null, "repair it");
        assertThat(read(GOOD)).isNotNull();
        assertThat(mistakes.count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, green", "1, red"})
    void aFloorMayBeAtEitherEnd(String floor, String verdict) {
        JudgeCard card = read(GOOD.replace("\"floor\" : 0.6", "\"floor\" : " + floor)
                .replace("\"verdict\" : \"green\"", "\"verdict\" : \"" + verdict + "\""));
        assertThat(mistakes.all()).isEmpty();
        assertThat(card.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.9000009", "0.8999991"})
    void aKappaMayBeOffByTheRoundingOfTheFile(String kappa) {
        assertThat(read("\"value\" : 0.9", "\"value\" : " + kappa)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"schema\" : 1 | \"schema\" : 2 | 2 | 'schema' is not the layout that this version reads (was 2)",
                "2026-01-31 | 2026-02-30 | 3 | 'date' must be a date (was 2026-02-30)",
                "\"0123 | \"x123 | 6 | 'rubric' must be 32 hexadecimal digits (was x123456789abcdef0123456789abcdef)",
                "fedcba9876543210fed | edcba9876543210fed | 7 | 'gold' must be 32 hexadecimal digits (was edcba9876543210fedcba9876543210)",
                "\"n\" : 60 | \"n\" : 61 | 8 | 'n' does not follow from the counts of this card (was 61)",
                "\"draws\" : 3 | \"draws\" : -1 | 9 | 'draws' must be a count (was -1)",
                "0.6 | 1.1 | 10 | 'floor' must be from 0 to 1 (was 1.1)",
                "0.6 | -0.1 | 10 | 'floor' must be from 0 to 1 (was -0.1)",
                "\"green\" | \"red\" | 11 | 'verdict' does not follow from the counts of this card (was red)",
                "\"value\" : 0.9 | \"value\" : 0.900002 | 13 | 'value' does not follow from the counts of this card (was 0.900002)",
                "\"value\" : 0.9 | \"value\" : 0.899998 | 13 | 'value' does not follow from the counts of this card (was 0.899998)",
                "\"a\" : 28 | \"a\" : -28 | 19 | 'a' must be a count (was -28)"
            })
    void damageAndEditsAreToldAtTheirLine(String old, String edited, int line, String reported) {
        assertThat(read(old, edited)).isNull();
        String remedy =
                reported.contains("must be a date") ? "; write it as year-month-day, such as 2026-01-31" : AGAIN;
        assertThat(mistakes.all()).singleElement().hasToString(FILE + ":" + line + ": " + reported + remedy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"n\" : 60 | \"m\" : 1, \"n\" : 60 | 8",
                "\"dialect\" | \"m\" : 1, \"dialect\" | 5",
                "\"low\" | \"m\" : 1, \"low\" | 13",
                "\"recall\" : {}, \"precision\" : {}}, | \"recall\" : {}, \"precision\" : {}, \"m\" : 1}, | 15",
                "\"gold\" : \"a\" | \"m\" : 1, \"gold\" : \"a\" | 19",
                "\"b\" : 2, | \"b\" : 2, \"m\" : 1, | 19",
                "\"of\" : 180 | \"of\" : 180, \"m\" : 1 | 22",
                "\"count\" : 6, | \"count\" : 6, \"m\" : 1, | 23",
                "\"of\" : 10 | \"of\" : 10, \"m\" : 1 | 24"
            })
    void aKeyThatNoLevelKnowsIsTold(String old, String edited, int line) {
        assertThat(read(old, edited)).isNull();
        assertThat(mistakes.all()).singleElement().asString().startsWith(FILE + ":" + line + ": unknown key (was m); ");
    }

    @Test
    void countsThatCannotBeAreToldWhereTheConfusionStands() {
        assertThat(read("\"resisted\" : 9", "\"resisted\" : 11")).isNull();
        assertThat(mistakes.all())
                .singleElement()
                .hasToString(FILE + ":18: resisted must lie in 0..10 (was 11)" + AGAIN);
    }

    @Test
    void severalMistakesAreToldTogetherAndAnotherLayoutAlone() {
        assertThat(read(GOOD.replace("2026-01-31", "soon").replace("\"of\" : 10", "\"of\" : -1")))
                .isNull();
        assertThat(mistakes.all())
                .extracting(Mistake::toString)
                .containsExactly(
                        FILE + ":3: 'date' must be a date (was soon); write it as year-month-day, such as 2026-01-31",
                        FILE + ":24: 'of' must be a count (was -1)" + AGAIN);
        assertThat(read(GOOD.replace("2026-01-31", "soon").replace("\"schema\" : 1", "\"schema\" : 9")))
                .isNull();
        assertThat(mistakes.count()).isEqualTo(3);
    }

    @Test
    void aTornFileIsNoCard() {
        assertThat(read(GOOD.substring(0, 200))).isNull();
        assertThat(mistakes.all()).singleElement().asString().startsWith(FILE + ":");
    }
}
