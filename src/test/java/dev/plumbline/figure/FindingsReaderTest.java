package dev.plumbline.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.mistake.MistakesException;
import java.io.IOException;
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
    void aWrongTypeIsReportedByItsKeyAndLine() {
        file.first("ratings").put("mass", "much");
        assertThat(mistakes())
                .singleElement()
                .asString()
                .matches("results\\.json:\\d+: ratings\\[0\\]\\.mass must be a number \\(was much\\); give .*");
    }

    @Test
    void anUnknownVerdictIsAMistake() {
        file.first("shifts").put("verdict", "fine");
        assertThat(mistakes())
                .singleElement()
                .asString()
                .contains("shifts[0] verdict must be one of within, drifted, inconclusive");
    }

    @Test
    void aRangeUpsideDownIsAMistake() {
        ((ObjectNode) file.first("shifts").path("tv")).put("low", 2);
        assertThat(mistakes()).singleElement().asString().contains("shifts[0].tv needs low <= high");
    }

    @Test
    void rowsThatNoRunWritesAreReportedTogether() {
        ((ObjectNode) file.first("shifts").path("tv")).put("high", 2);
        ((ObjectNode) file.first("ratings").path("probabilities")).put("3", 7.5);
        assertThat(mistakes())
                .satisfiesExactlyInAnyOrder(
                        rating -> assertThat(rating)
                                .startsWith("results.json: ratings[0] is not as a run writes it (was "),
                        shift -> assertThat(shift)
                                .isEqualTo(
                                        "results.json: shifts[0] is not as a run writes it (was a total variation must be in 0..1);"
                                                + " give a results.json that a run wrote"));
    }

    @Test
    void anEndlessScaleIsAMistakeAndNoEndlessArray() {
        ((ObjectNode) file.first("ratings").path("probabilities")).put("999999", 0.0);
        assertThat(mistakes()).singleElement().asString().contains("1 to 1001 answers in a row");
    }

    @Test
    void anotherLayoutIsNotGuessedAt() {
        file.root().put("schema", 2);
        assertThat(mistakes())
                .singleElement()
                .asString()
                .contains("schema must be 1, the layout that this version reads");
    }

    @Test
    void unknownKeysAreIgnored() throws IOException {
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
        assertThat(file.findings(folder).run().isJudgeProven()).isFalse();
        file.root().putObject("judgeCard").put("proven", false);
        assertThat(file.findings(folder).run().isJudgeProven()).isFalse();
        file.root().putObject("judgeCard").put("proven", true);
        assertThat(file.findings(folder).run().isJudgeProven()).isTrue();
    }
}
