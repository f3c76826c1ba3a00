package dev.plumbline.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.mistake.MistakesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsReaderTest {
    private final ResultsFile file = new ResultsFile(List.of("tea"), List.of("one")).measured(0, 4);

    @TempDir
    private Path folder;

    private List<String> mistakes() {
        MistakesException thrown = catchThrowableOfType(MistakesException.class, () -> file.findings(folder));
        assertThat(thrown).isNotNull();
        return thrown.getMessage().lines().toList();
    }

    @Test
    void allThatIsWrongIsToldAtOnceByItsKey() {
        file.first("ratings").put("mass", "much");
        file.first("shifts").put("verdict", "fine");
        ((ObjectNode) file.first("shifts").path("tv")).put("low", 2);
        ((ObjectNode) file.first("elaborations").path("counts")).put("evasive", -1);
        assertThat(mistakes())
                .containsExactly(
                        "results.json: ratings[0].mass must be a number (was \"much\"); give a results.json that a run wrote",
                        "results.json: shifts[0].tv needs low <= value <= high (was "
                                + file.first("shifts").path("tv") + "); give a results.json that a run wrote",
                        "results.json: shifts[0].verdict must be within, drifted or inconclusive (was \"fine\"); give a results.json that a run wrote",
                        "results.json: elaborations[0].counts.evasive must be at least 0 (was -1); give a results.json that a run wrote");
    }

    @Test
    void probabilitiesThatAreNoReadingAreAMistake() {
        ((ObjectNode) file.first("ratings").path("probabilities")).put("3", 7.5);
        assertThat(mistakes()).singleElement().asString().contains("ratings[0].probabilities are no reading");
    }

    @Test
    void anEndlessScaleIsAMistakeAndNoEndlessArray() {
        ((ObjectNode) file.first("ratings").path("probabilities")).put("999999", 0.0);
        assertThat(mistakes()).singleElement().asString().contains("at most 1001 apart");
    }

    @Test
    void anotherLayoutIsNotGuessedAt() {
        file.root().put("schema", 2);
        assertThat(mistakes())
                .containsExactly(
                        "results.json: schema is another layout than this version draws, which is 1 (was 2); give a results.json that a run wrote");
    }

    @Test
    void whatIsNoJsonIsToldWithItsLine() throws IOException {
        Path broken = Files.writeString(folder.resolve("results.json"), "{\n  \"schema\": 1,\n  oops");
        MistakesException thrown =
                catchThrowableOfType(MistakesException.class, () -> FindingsReader.read(broken, "results.json"));
        assertThat(thrown).hasMessageStartingWith("results.json:3: this is not JSON (was ");
    }

    @Test
    void unknownKeysAreLeftAlone() throws IOException {
        file.root().put("later", true);
        file.first("ratings").putObject("more");
        assertThat(file.findings(folder).ratings()).hasSize(2);
    }

    @Test
    void anUnseenAnswerIsOpenAndASeenOneIsWhatItWas() throws IOException {
        Findings findings = file.findings(folder);
        RatingFinding rating = findings.ratings().get(0);
        file.first("ratings").path("probabilities").properties().forEach(p -> {
            int answer = Integer.parseInt(p.getKey());
            assertThat(rating.bar(answer).value())
                    .isCloseTo(p.getValue().asDouble(), org.assertj.core.data.Offset.offset(1e-12));
            assertThat(rating.seen().seen().containsKey(answer))
                    .isEqualTo(p.getValue().asDouble() > 0);
        });
    }

    @Test
    void onlyAProvenJudgeIsVouchedFor() throws IOException {
        assertThat(file.findings(folder).judgeCard()).isFalse();
        file.root().putObject("judgeCard").put("proven", false);
        assertThat(file.findings(folder).judgeCard()).isFalse();
        file.root().putObject("judgeCard").put("proven", true);
        assertThat(file.findings(folder).judgeCard()).isTrue();
    }
}
