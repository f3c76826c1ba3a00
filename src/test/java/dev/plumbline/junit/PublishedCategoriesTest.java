package dev.plumbline.junit;

import static dev.plumbline.junit.PublishedEvidence.CLOSE;
import static dev.plumbline.junit.PublishedEvidence.PRINTED;
import static dev.plumbline.junit.PublishedEvidence.equal;
import static dev.plumbline.junit.PublishedEvidence.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests of judged categories of the published record, by docs/statistics.md 3. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedCategoriesTest {
    private PublishedEvidence results;

    @BeforeAll
    void runTheSuite(@TempDir Path folder) throws IOException {
        results = PublishedEvidence.run(folder);
    }

    static Stream<JsonNode> goldenTests() throws IOException {
        return PublishedEvidence.each(PublishedEvidence.golden().path("judge_tests"));
    }

    private static String id(String topic) {
        return topic.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    @ParameterizedTest
    @MethodSource("goldenTests")
    void testsAgainstBaseEqualTheReference(JsonNode expected) {
        JsonNode a = expected.path("a");
        JsonNode test = results.only(
                "categoryTests",
                Map.of(
                        "level", "prompt",
                        "question", id(a.path("topic").asText()),
                        "answer", a.path("digit").asText(),
                        "model", a.path("model").asText(),
                        "against", "base"));
        assertThat(test.path("members").asInt()).isEqualTo(6);
        assertThat(test.path("method").asText()).isEqualTo("exact");
        relative(test.path("p"), expected.at("/exact_p/ffh"));
        relative(test.path("holm"), expected.path("holm_p_ffh"));
        relative(test.path("benjaminiHochberg"), expected.path("bh_p_ffh"));
        equal(test.path("chiSquare"), expected.at("/statistic/chi2"));
        equal(test.path("cramersV"), expected.path("cramers_v"));
        equal(test.path("cramersVCorrected"), expected.path("cramers_v_bias_corrected"));
        equal(test.at("/tv/value"), expected.at("/statistic/tv"));
        equal(test.path("tvNullMean"), expected.path("tv_null_mean_exact"));
        // TV moves in steps of 1/50 here, and some percentiles lie on the edge of one: DistanceBootstrapTest says
        // which.
        JsonNode bootstrap = expected.path("tv_bootstrap_ci95");
        double low = bootstrap.path(0).asDouble();
        double high = bootstrap.path(1).asDouble();
        assertThat(test.at("/tvPercentiles/0").asDouble())
                .isCloseTo(low, within(Math.abs(low - 0.66) < 1e-9 ? 0.02 + 1e-9 : 0.01));
        assertThat(test.at("/tvPercentiles/1").asDouble())
                .isCloseTo(high, within(Math.abs(high - 0.78) < 1e-9 ? 0.02 + 1e-9 : 0.01));
        newcombe(test.at("/differences/incoherent"), expected.path("incoherent_diff"));
        newcombe(test.at("/differences/justification"), expected.path("justification_diff"));
        newcombe(test.path("justifiedIfCoherent"), expected.path("justification_given_coherent"));
    }

    /** Below 1e-10 the reference's own enumeration carries rounding, by its own word about 1 %. */
    private static void relative(JsonNode actual, JsonNode expected) {
        double tolerance = expected.asDouble() < 1e-10 ? 0.01 : 1e-6;
        assertThat(actual.asDouble() / expected.asDouble()).isCloseTo(1, within(tolerance));
    }

    private static void newcombe(JsonNode actual, JsonNode expected) {
        range(
                actual,
                expected.path("diff").asDouble(),
                expected.at("/newcombe95/0").asDouble(),
                expected.at("/newcombe95/1").asDouble(),
                CLOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "gay-marriage, 1.78e-05, 1.84e-05, 0.38, 0.30, 0.04, -0.27",
        "social-welfare, 7.32e-06, 1.84e-05, 0.39, 0.32, 0.08, -0.26",
        "republican-party, 6.12e-06, 1.84e-05, 0.44, 0.42, 0.04, -0.40",
    })
    void southernAgainstBaseIsThatOfTheTable(
            String question, double p, double holm, double v, double tv, double incoherent, double justified) {
        JsonNode test = results.only(
                "categoryTests",
                Map.of("level", "prompt", "question", question, "model", "southern", "against", "base"));
        assertThat(test.path("p").asDouble() / p).isCloseTo(1, within(0.005));
        assertThat(test.path("holm").asDouble() / holm).isCloseTo(1, within(0.005));
        assertThat(test.path("cramersVCorrected").asDouble()).isCloseTo(v, PRINTED);
        assertThat(test.at("/tv/value").asDouble()).isCloseTo(tv, CLOSE);
        assertThat(test.at("/differences/incoherent/value").asDouble()).isCloseTo(incoherent, CLOSE);
        assertThat(test.at("/justifiedIfCoherent/value").asDouble()).isCloseTo(justified, PRINTED);
    }

    @Test
    void candidatesAreAFamilyOfTenOfWhichTheLargestIsTheAbortionCell() {
        double[] holm = results.all("categoryTests")
                .filter(t -> t.path("family").asText().equals("candidates"))
                .mapToDouble(t -> t.path("holm").asDouble())
                .sorted()
                .toArray();
        assertThat(holm).hasSize(10);
        assertThat(holm[9]).isCloseTo(0.0132, within(5e-5));
        assertThat(holm[8]).isCloseTo(0.00148, within(5e-6));
    }

    @Test
    void theLadderGoesFromPrefillsAsAFixedSetToQuestionsInGeneral() {
        JsonNode fixed = results.only("categoryTests", Map.of("level", "set", "model", "southern", "against", "base"));
        assertThat(fixed.path("prefills").asInt()).isEqualTo(3);
        assertThat(fixed.path("g").asDouble()).isCloseTo(72.6, within(0.05));
        assertThat(fixed.path("p").asDouble()).isCloseTo(1e-4, within(1e-9));
        general("incoherent", 0.36, 0.21, 0.51, 0.0156);
        general("justification", -0.27, -0.40, -0.14, 0.0156);
        general("justification-if-coherent", -0.165, -0.308, -0.021, 0.047);
    }

    /** Coastal less southern over the 7 radical prefills of both. */
    private void general(String category, double mean, double low, double high, double p) {
        JsonNode test =
                results.only("categoryTests", Map.of("level", "general", "set", "radical", "category", category));
        assertThat(test.path("questions").asInt()).isEqualTo(7);
        boolean turned = test.path("model").asText().equals("southern");
        JsonNode difference = test.path("difference");
        range(difference, turned ? -mean : mean, turned ? -high : low, turned ? -low : high, PRINTED);
        assertThat(test.path("p").asDouble()).isCloseTo(p, within(5e-4));
    }
}
