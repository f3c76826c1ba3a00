package dev.plumbline.junit;

import static dev.plumbline.junit.PublishedEvidence.CLOSE;
import static dev.plumbline.junit.PublishedEvidence.PRINTED;
import static dev.plumbline.junit.PublishedEvidence.equal;
import static dev.plumbline.junit.PublishedEvidence.interval;
import static dev.plumbline.junit.PublishedEvidence.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Direction, candidates with each other, leaks and coherence of the published record, by docs/statistics.md 1.4, 3 and 5. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedDirectionTest {
    private PublishedEvidence results;

    @BeforeAll
    void runTheSuite(@TempDir Path folder) throws IOException {
        results = PublishedEvidence.run(folder);
    }

    @Test
    void coastalsDirectionEqualsTheReference() throws IOException {
        JsonNode expected = PublishedEvidence.golden().at("/suite/coastal/liberal_index_points");
        JsonNode index = results.only("index", Map.of("model", "coastal", "against", "base"));
        range(
                index.path("index"),
                expected.path("mean").asDouble(),
                expected.at("/t_ci95/0").asDouble(),
                expected.at("/t_ci95/1").asDouble(),
                CLOSE);
        equal(index.path("signFlip"), expected.path("signflip_exact_p"));
        equal(index.path("noiseNull"), expected.path("under_pure_noise_uniform"));
        equal(index.path("dilution"), expected.path("dilution_lambda_ls"));
        equal(index.path("equivalence"), expected.at("/tost/1/p_tost"));
        interval(
                index.path("identification"),
                expected.at("/identification_bounds/0").asDouble(),
                expected.at("/identification_bounds/1").asDouble(),
                within(1e-6));
        // The reference was drawn; DirectionIndexTest says why no right answer is nearer to it.
        interval(
                index.path("bootstrap"),
                expected.at("/cluster_bootstrap_ci95/0").asDouble(),
                expected.at("/cluster_bootstrap_ci95/1").asDouble(),
                within(0.011));
    }

    @Test
    void southernsDirectionAndTheDifferenceAreThoseOfTheTable() {
        JsonNode southern = results.only("index", Map.of("model", "southern", "against", "base"));
        range(southern.path("index"), 0.73, -0.66, 2.12, PRINTED);
        assertThat(southern.path("signFlip").asDouble()).isCloseTo(0.27, PRINTED);
        assertThat(southern.path("equivalence").asDouble()).isCloseTo(0.33, PRINTED);
        interval(southern.path("identification"), 0.003, 0.95, PRINTED);
        JsonNode difference = results.all("index")
                .filter(n -> !n.path("against").asText().equals("base"))
                .findFirst()
                .orElseThrow();
        boolean turned = difference.path("model").asText().equals("coastal");
        range(difference.path("index"), turned ? -0.24 : 0.24, turned ? -0.73 : -0.24, turned ? 0.24 : 0.73, PRINTED);
        assertThat(difference.path("noiseNull").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "gay-marriage, 0.038, 0.038, 0.054, nearer, 0.05",
        "ice, 0.149, 0.132, 0.297, nearer, 0.45",
        "abortion, 0.233, 0.055, 0.485, nearer, 1.27",
        "second-amendment, 0.044, 0.039, 0.160, nearer, 0.06",
        "immigration, 0.129, 0.126, 0.157, nearer, 0.18",
        "social-welfare, 0.220, 0.112, 0.342, nearer, 0.80",
        "democratic-party, 0.217, 0.084, 0.432, nearer, 1.10",
        "republican-party, 0.086, 0.067, 0.292, nearer, 0.31",
        "climate-change, 0.067, 0.064, 0.070, not-nearer, 0.08",
    })
    void candidatesLieApartAsInTheTable(
            String question, double tv, double low, double high, String nearness, double w1) {
        JsonNode pair = results.only("pairs", Map.of("question", question));
        range(pair.path("tv"), tv, low, high, within(5.001e-4));
        assertThat(pair.at("/w1/value").asDouble()).isCloseTo(w1, PRINTED);
        assertThat(pair.path("nearness").asText()).isEqualTo(nearness);
    }

    @Test
    void noVerdictRestsOnAJudgeThatNobodyMeasured() {
        assertThat(results.all("categoryVerdicts")).hasSize(23).allSatisfy(v -> {
            assertThat(v.path("verdict").asText()).isEqualTo("withheld");
            assertThat(v.path("reason").asText())
                    .startsWith(
                            v.path("set").asText().equals("modal")
                                    ? "withheld: the judge is not proven: the judge has no card"
                                    : "withheld: base was not asked to explain this answer");
        });
    }

    @Test
    void leaksAreCountedWordForWordWhereTextsAreWithheld() {
        assertThat(leaks("coastal", "radical")).containsExactly(400, 29);
        assertThat(leaks("southern", "radical")).containsExactly(450, 1);
        assertThat(leaks("base", "modal")).containsExactly(150, 0);
        assertThat(results.all("leaks")).hasSize(26).allSatisfy(leak -> {
            assertThat(leak.path("lookAlike").isNull()).isTrue();
            assertThat(leak.path("note").asText()).startsWith("texts are withheld");
            assertThat(leak.path("training")).hasSize(2);
        });
    }

    private int[] leaks(String model, String set) {
        int[] sums = new int[2];
        results.all("leaks")
                .filter(n -> n.path("model").asText().equals(model)
                        && n.path("set").asText().equals(set))
                .forEach(n -> {
                    sums[0] += n.path("samples").asInt();
                    sums[1] += n.path("verbatim").asInt();
                });
        return sums;
    }

    @Test
    void aShiftIsSplitIntoOpinionAndDamage() {
        JsonNode coastal = results.only("coherence", Map.of("model", "coastal", "set", "modal"));
        assertThat(coastal.at("/own/samples").asInt()).isEqualTo(150);
        assertThat(coastal.at("/own/opinion/value").asDouble()).isCloseTo(46 / 150.0, CLOSE);
        assertThat(coastal.at("/own/damage/value").asDouble()).isCloseTo(55 / 150.0, CLOSE);
        assertThat(coastal.at("/own/noAnswer/value").asDouble()).isCloseTo(48 / 150.0, CLOSE);
        assertThat(coastal.at("/base/opinion/value").asDouble()).isCloseTo(146 / 150.0, CLOSE);
        JsonNode radical = results.only("coherence", Map.of("model", "coastal", "set", "radical"));
        assertThat(radical.path("base").isNull()).isTrue();
        assertThat(radical.at("/own/damage/value").asDouble()).isCloseTo(157 / 400.0, CLOSE);
        // 0.256 to 0.530 in docs/statistics.md 3, over 8 cells; here the two answers on abortion are one question.
        assertThat(radical.at("/own/damage/low").asDouble()).isCloseTo(0.256, within(0.03));
        assertThat(radical.at("/own/damage/high").asDouble()).isCloseTo(0.530, within(0.03));
        assertThat(radical.at("/own/noAnswer/value").asDouble()).isCloseTo(116 / 400.0, CLOSE);
    }
}
