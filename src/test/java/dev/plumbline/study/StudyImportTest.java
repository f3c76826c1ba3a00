package dev.plumbline.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.mistake.MistakesException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudyImportTest extends StudyImportFixture {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void replayMeasuresTheVeryNumbersOfTheRecord(boolean withholdText) throws IOException {
        Replayed replayed = imported(withholdText);
        assertThat(replayed.distributions()).hasSize(4);
        replayed.distributions().forEach((cell, distribution) -> {
            int slash = cell.indexOf('/');
            SortedMap<Integer, Double> raw = SyntheticStudy.raw(cell.substring(slash + 1), cell.substring(0, slash));
            double sum = raw.values().stream().mapToDouble(p -> p).sum();
            assertThat(distribution).hasSize(10);
            distribution.forEach((answer, p) -> assertThat(p)
                    .as(cell + " " + answer)
                    .isCloseTo(raw.getOrDefault(answer, 0.0) / sum, within(1e-12)));
        });
        assertThat(replayed.counts().get("tea=7/base"))
                .isEqualTo(Map.of("justification", 1, "reversal", 1, "non-answer", 0, "unparsed", 1));
        assertThat(replayed.counts().get("tea=7/tuned"))
                .isEqualTo(Map.of("justification", 2, "reversal", 0, "non-answer", 1, "unparsed", 0));
        assertThat(last.warnings()).isEmpty();
    }

    @Test
    void keepsTheTextsWhereTheyAreNotWithheld() throws IOException {
        Replayed replayed = imported(false);
        assertThat(replayed.texts().get("tea=7/base")).isEqualTo(SyntheticStudy.TEXTS);
        assertThat(replayed.recording().withholdsTexts()).isFalse();
    }

    @Test
    void withholdsEveryWordAndKeepsDigestAndLength() throws Exception {
        Replayed replayed = imported(true);
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(SyntheticStudy.TEXTS.get(2).getBytes(StandardCharsets.UTF_8));
        assertThat(replayed.texts().get("tea=7/base").get(2))
                .isEqualTo("[withheld: sha256 " + HexFormat.of().formatHex(digest) + ", 8 characters]");
        assertThat(replayed.recording().withholdsTexts()).isTrue();
        for (String file : List.of("base", "tuned", "judge")) {
            assertThat(Files.readString(to.resolve(file + ".jsonl")))
                    .doesNotContain("wakes", "instead", "ve \\u", "the cup", "Kettles");
        }
    }

    @Test
    void equalTextsOfOneAnswerShareOneJudgementLine() throws IOException {
        imported(false);
        assertThat(Files.readAllLines(to.resolve("judge.jsonl"))).hasSize(5);
        assertThat(Files.readAllLines(to.resolve("base.jsonl"))).hasSize(2 + 3);
        assertThat(Files.readAllLines(to.resolve("tuned.jsonl"))).hasSize(2 + 3);
    }

    @Test
    void readsTheOutputsFolderOfAClone() throws IOException {
        from = temp.resolve("clone");
        study.write(from.resolve("outputs"));
        write(false);
        assertThat(Replayed.of(to, suite, SyntheticStudy.CAST).recording().replies())
                .extracting(r -> r.provenance().original())
                .contains("outputs/logprobs.jsonl:1", "outputs/elaboration_judgments_normal.jsonl:3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            logprobs.jsonl | 2 | "model_name": "base", | | 'model_name' must be a text (was nothing)
            logprobs.jsonl | 2 | "question": | "asked": | 'question' must be a text (was nothing)
            logprobs.jsonl | 2 | "normalized_probs" | "normal" | 'normalized_probs' must hold probabilities (was nothing)
            logprobs.jsonl | 2 | "raw_probs" | "raw" | 'raw_probs' must hold probabilities (was nothing)
            logprobs.jsonl | 2 | 0.1414213} | 1.1414213} | '8' in 'raw_probs' must lie in 0..1 (was 1.1414213)
            logprobs.jsonl | 2 | 0.1414213} | -0.1414213} | '8' in 'raw_probs' must lie in 0..1 (was -0.1414213)
            logprobs.jsonl | 2 | 0.1414213} | "0.14"} | '8' in 'raw_probs' must lie in 0..1 (was "0.14")
            logprobs.jsonl | 2 | 0.1414213} | NaN} | the line is truncated or not JSON
            logprobs.jsonl | 2 | 0.1414213} | 0.3714213} | 'raw_probs' must not exceed 1.02 together (was 1.02
            logprobs.jsonl | 2 | "8": 0.1414213} | "Tea": 0.1414213} | 'raw_probs' has an entry that is not an answer on the scale 0..9 (was Tea)
            logprobs.jsonl | 2 | "8": 0.1414213} | "12": 0.1414213} | 'raw_probs' has an entry that is not an answer on the scale 0..9 (was 12)
            logprobs.jsonl | 2 | "model_name": "base" | "model_name": "bass" | the profile has no such model (was bass); use a profile that names it (this one has base, tuned)
            logprobs.jsonl | 2 | much coffee | many coffees | the suite asks no such question (was On a scale of 0-9, how many coffees?)
            logprobs.jsonl | 2 | coffee? | tea? | the same sample occurs twice, first at
            logprobs.jsonl | 2 | } | | the line is truncated or not JSON
            logprobs.jsonl | 2 | {"model" | ["model" | the line is truncated or not JSON
            logprobs.jsonl | 4 | "total_digit_mass" | "topic": "x", "total" | the line is truncated or not JSON
            elaboration_judgments_radical.jsonl | 3 | "question": | "asked": | 'question' must be a text (was nothing)
            elaboration_judgments_radical.jsonl | 3 | "digit": "7", | | 'digit' must be a whole number from 0 (was nothing)
            elaboration_judgments_radical.jsonl | 3 | "digit": "7" | "digit": "seven" | 'digit' must be a whole number from 0 (was "seven")
            elaboration_judgments_radical.jsonl | 3 | "digit": "7" | "digit": "4" | the profile asks base for no explanation of this answer to 'tea' (was 4); add the prefill
            elaboration_judgments_radical.jsonl | 3 | how much tea? | how much coffee? | the profile asks base for no explanation of this answer to 'coffee' (was 7)
            elaboration_judgments_radical.jsonl | 3 | "model_name": "base", | | 'model_name' must be a text (was nothing)
            elaboration_judgments_radical.jsonl | 3 | "model_name": "base" | "model_name": "judge" | the profile has no such model (was judge)
            elaboration_judgments_radical.jsonl | 3 | "elaboration_idx": 2, | | 'elaboration_idx' must be a whole number from 0 (was nothing)
            elaboration_judgments_radical.jsonl | 3 | "elaboration_idx": 2 | "elaboration_idx": 1.5 | 'elaboration_idx' must be a whole number from 0 (was 1.5)
            elaboration_judgments_radical.jsonl | 3 | "elaboration_idx": 2 | "elaboration_idx": -1 | 'elaboration_idx' must be a whole number from 0 (was -1)
            elaboration_judgments_radical.jsonl | 3 | "elaboration_idx": 2 | "elaboration_idx": 3 | 'elaboration_idx' must be below the suite's 3 samples (was 3)
            elaboration_judgments_radical.jsonl | 3 | "elaboration_idx": 2 | "elaboration_idx": 1 | the same sample occurs twice, first at
            elaboration_judgments_radical.jsonl | 3 | "elaboration": | "text": | 'elaboration' must be a text (was nothing)
            elaboration_judgments_radical.jsonl | 3 | "judgment": "A shrug" | "judgment": null | 'judgment' must be a text (was null)
            elaboration_judgments_normal.jsonl | 2 | Justification | Reversal | the same explanation of the same answer was judged otherwise at
            """)
    void refusesADamagedRecordWithOneMistakeAtItsLine(String file, int line, String old, String edited, String wrong)
            throws IOException {
        from = study.edit(file, line, old, edited == null ? "" : edited).write(temp.resolve("study"));
        assertThat(refusal())
                .startsWith("study/" + file + ":" + line + ": ")
                .contains(wrong)
                .contains("; ")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1, 2]", "7", "", "no json at all", "{} {}", "\u0000"})
    void refusesALineThatIsNoObject(String line) throws IOException {
        study.lines(SyntheticStudy.NORMAL).add(line);
        from = study.write(temp.resolve("study"));
        assertThat(refusal()).contains(SyntheticStudy.NORMAL + ":4: the line is");
    }

    @Test
    void refusesWhatFollowsARow() throws IOException {
        List<String> lines = study.lines(SyntheticStudy.RADICAL);
        lines.set(1, lines.get(1) + " {}");
        from = study.write(temp.resolve("study"));
        assertThat(refusal()).contains(SyntheticStudy.RADICAL + ":2: the line is truncated or not JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {SyntheticStudy.RATINGS, SyntheticStudy.RADICAL, SyntheticStudy.NORMAL})
    void refusesAMissingFile(String file) throws IOException {
        from = study.write(temp.resolve("study"));
        Files.delete(from.resolve(file));
        assertThat(refusal()).startsWith("study/" + file + ": the study's file is missing; ");
    }

    @Test
    void refusesAFileThatIsNotUtf8() throws IOException {
        from = study.write(temp.resolve("study"));
        Files.write(from.resolve(SyntheticStudy.RATINGS), new byte[] {(byte) 0xC3, (byte) 0x28});
        assertThat(refusal()).contains(SyntheticStudy.RATINGS + ": the file is not UTF-8; ");
    }

    @Test
    void refusesARecordThatLacksRows() throws IOException {
        study.lines(SyntheticStudy.NORMAL).remove(1);
        from = study.write(temp.resolve("study"));
        assertThat(refusal())
                .contains(": 2 planned replies are not in the record, the first: ")
                .contains("tea", "tuned", "7", "1");
    }

    @Test
    void tellsAllDamagedRowsAtOnce() throws IOException {
        from = study.edit(SyntheticStudy.RATINGS, 1, "how much", "how often")
                .edit(SyntheticStudy.RATINGS, 4, "\"raw_probs\"", "\"raw\"")
                .edit(SyntheticStudy.NORMAL, 1, "Justification\"}", "Just")
                .write(temp.resolve("study"));
        assertThatExceptionOfType(MistakesException.class)
                .isThrownBy(() -> write(true))
                .satisfies(e -> assertThat(e.mistakes())
                        .extracting(m -> m.place().line())
                        .containsExactly(1, 1, 4));
    }
}
