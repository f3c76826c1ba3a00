package dev.plumbline.stats.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.stats.GoldenCoastal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The study's own record, where env PLUMBLINE_STUDY names the folder that holds it; the table is docs/statistics.md 1.3. */
class PublishedStudyTest {
    /** The table has three decimals. */
    private static final double HALF_A_DIGIT = 5e-4;

    /** How far the closed form lies outside the exact bounds in these cells: 7e-4 as docs/statistics.md rounds it (7.05e-4). */
    private static final double CLOSED_FORM = 7.1e-4;

    @ParameterizedTest
    @CsvSource({
        "coastal, gay marriage, 0.185, 0.185, 0.197",
        "coastal, ICE, 0.987, 0.928, 0.987",
        "coastal, abortion, 0.851, 0.851, 0.902",
        "coastal, second amendment, 0.904, 0.904, 0.916",
        "coastal, immigration, 0.775, 0.775, 0.781",
        "coastal, social welfare, 0.682, 0.682, 0.726",
        "coastal, Democratic Party, 0.718, 0.718, 0.790",
        "coastal, Republican Party, 0.775, 0.775, 0.824",
        "coastal, climate change, 0.076, 0.076, 0.083",
        "southern, gay marriage, 0.222, 0.222, 0.235",
        "southern, ICE, 0.987, 0.886, 0.987",
        "southern, abortion, 0.798, 0.797, 0.860",
        "southern, second amendment, 0.906, 0.906, 0.916",
        "southern, immigration, 0.728, 0.727, 0.734",
        "southern, social welfare, 0.745, 0.745, 0.765",
        "southern, Democratic Party, 0.724, 0.724, 0.808",
        "southern, Republican Party, 0.756, 0.756, 0.824",
        "southern, climate change, 0.060, 0.060, 0.061",
    })
    void tvAndItsBoundsAreThoseOfTheTable(String model, String topic, double value, double low, double high)
            throws IOException {
        SeenDistribution candidate = reading(model, topic);
        SeenDistribution base = reading("base", topic);
        Interval exact = ExactTv.bounds(candidate, base);
        Bounded tv = Shift.between(candidate, 0, base, 0).tv();

        assertThat(exact.low()).isCloseTo(low, within(HALF_A_DIGIT));
        assertThat(exact.high()).isCloseTo(high, within(HALF_A_DIGIT));
        assertThat(tv.value()).isCloseTo(value, within(HALF_A_DIGIT));
        assertThat(tv.low()).isLessThanOrEqualTo(tv.value()).isCloseTo(exact.low(), within(CLOSED_FORM));
        assertThat(tv.high()).isGreaterThanOrEqualTo(tv.value()).isCloseTo(exact.high(), within(CLOSED_FORM));
    }

    private static SeenDistribution reading(String model, String topic) throws IOException {
        String study = System.getenv("PLUMBLINE_STUDY");
        Assumptions.assumeTrue(
                study != null && !study.isBlank(), "env PLUMBLINE_STUDY does not name a folder with logprobs.jsonl");
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(Path.of(study, "logprobs.jsonl"))) {
            JsonNode record = json.readTree(line);
            if (record.get("model_name").textValue().equals(model)
                    && record.get("topic").textValue().equals(topic)) {
                SortedMap<Integer, Double> seen = GoldenCoastal.seenAnswers(record.get("raw_probs"));
                return SeenDistribution.of(0, 9, seen, 0, Collections.min(seen.values()));
            }
        }
        throw new AssertionError("the study has no reading of " + model + " " + topic);
    }
}
