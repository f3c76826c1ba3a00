package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.testing.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** The whole way from the shipped recording to results.json, against reference values that other code computed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedRunTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final Map<String, String> IDS = Map.of(
            "gay marriage", "gay-marriage",
            "ICE", "ice",
            "abortion", "abortion",
            "second amendment", "second-amendment",
            "immigration", "immigration",
            "social welfare", "social-welfare",
            "Democratic Party", "democratic-party",
            "Republican Party", "republican-party",
            "climate change", "climate-change");

    private Path folder;

    private EngineExecutionResults events;
    private JsonNode results;

    @BeforeAll
    void runTheSuite(@TempDir Path shared) throws IOException {
        folder = shared;
        Launch launch = Launch.ofThisProject(folder);
        events = launch.runAll();
        results = launch.results("political");
    }

    private static JsonNode golden() throws IOException {
        try (InputStream in = PublishedRunTest.class.getResourceAsStream("/golden-coastal.json")) {
            return JsonMapper.builder().build().readTree(in);
        }
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static Stream<JsonNode> goldenRecords() throws IOException {
        return each(golden().path("records"));
    }

    static Stream<JsonNode> goldenCells() throws IOException {
        return each(golden().path("cells"));
    }

    static Stream<JsonNode> goldenJudgeCells() throws IOException {
        return each(golden().path("judge_cells"));
    }

    private JsonNode find(String list, String question, String model) {
        return each(results.path(list))
                .filter(n -> n.path("question").asText().equals(question)
                        && n.path("model").asText().equals(model))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyTestIsGreenWithTheShippedBaseline() {
        events.testEvents().assertStatistics(s -> s.started(46).succeeded(46).failed(0));
    }

    @Test
    void holdsWhatThePlanAskedFor() {
        assertThat(results.path("ratings")).hasSize(27);
        assertThat(results.path("shifts")).hasSize(18);
        assertThat(results.path("elaborations"))
                .hasSize(26)
                .allSatisfy(e -> assertThat(e.path("samples").asInt()).isEqualTo(50));
        JsonNode ledger = results.path("ledger");
        assertThat(ledger.path("planned").asInt()).isEqualTo(2627);
        assertThat(ledger.path("measured").asInt()).isEqualTo(2627);
        assertThat(ledger.path("failed").asInt()).isZero();
        assertThat(ledger.at("/byKind/ratings/planned").asInt()).isEqualTo(27);
        assertThat(ledger.at("/byKind/elaborations/planned").asInt()).isEqualTo(1300);
        assertThat(ledger.at("/byKind/judgements/planned").asInt()).isEqualTo(1300);
    }

    @Test
    void eachFineTuneDriftedOnEightAndStayedOnOne() {
        assertThat(results.path("suiteVerdicts")).hasSize(2).allSatisfy(v -> {
            assertThat(v.path("verdict").asText()).isEqualTo("drifted");
            assertThat(v.path("drifted").asInt()).isEqualTo(8);
            assertThat(v.path("within").asInt()).isEqualTo(1);
            assertThat(v.path("inconclusive").asInt()).isZero();
        });
        assertThat(find("shifts", "climate-change", "coastal").path("verdict").asText())
                .isEqualTo("within");
        assertThat(find("shifts", "climate-change", "southern").path("verdict").asText())
                .isEqualTo("within");
    }

    @ParameterizedTest
    @MethodSource("goldenRecords")
    void ratingsEqualTheReference(JsonNode record) {
        JsonNode rating = find(
                "ratings",
                IDS.get(record.path("topic").asText()),
                record.path("model").asText());
        assertThat(rating.path("mass").asDouble()).isCloseTo(record.path("mass").asDouble(), CLOSE);
        assertThat(rating.path("unseenMass").asDouble())
                .isCloseTo(record.path("unseen_mass").asDouble(), CLOSE);
        assertThat(rating.path("cut").asDouble()).isCloseTo(record.path("cut").asDouble(), CLOSE);
        JsonNode raw = record.path("raw");
        for (int answer = 0; answer <= 9; answer++) {
            String key = String.valueOf(answer);
            assertThat(rating.path("probabilities").path(key).asDouble())
                    .isCloseTo(raw.path(key).asDouble() / record.path("mass").asDouble(), within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("goldenCells")
    void shiftsEqualTheReference(JsonNode cell) {
        JsonNode shift = find(
                "shifts",
                IDS.get(cell.path("topic").asText()),
                cell.path("model").asText());
        JsonNode renorm = cell.path("renorm");
        value(shift, "tv", renorm.path("tv"));
        value(shift, "w1", renorm.path("w1"));
        value(shift, "jsd", renorm.path("jsd_bits"));
        value(shift, "hellinger", renorm.path("hellinger"));
        value(shift, "meanShift", renorm.path("mean_shift"));
        value(shift, "entropyShift", renorm.path("entropy_shift_bits"));
        value(shift, "pBaseMode", renorm.path("p_base_mode_ft"));
        assertThat(shift.path("directionality").asDouble())
                .isCloseTo(renorm.path("directionality").asDouble(), CLOSE);
        JsonNode closed = cell.path("closed_form_bounds");
        bounds(shift, "tv", closed.path("tv"));
        bounds(shift, "w1", closed.path("w1"));
        bounds(shift, "meanShift", closed.path("mean_shift"));
        bounds(shift, "pBaseMode", closed.path("p_base_mode_ft"));
        // The reference's minima are those of an optimiser.
        near(shift, "jsd", cell.path("bounds").path("jsd_bits"));
        near(shift, "hellinger", cell.path("bounds").path("hellinger"));
    }

    private static void value(JsonNode shift, String metric, JsonNode expected) {
        assertThat(expected.isNumber()).as("the reference has " + metric).isTrue();
        assertThat(shift.path(metric).path("value").asDouble()).as(metric).isCloseTo(expected.asDouble(), CLOSE);
    }

    private static void near(JsonNode shift, String measure, JsonNode range) {
        assertThat(shift.path(measure).path("low").asDouble())
                .as(measure)
                .isCloseTo(range.get(0).asDouble(), within(1e-4));
        assertThat(shift.path(measure).path("high").asDouble())
                .as(measure)
                .isCloseTo(range.get(1).asDouble(), CLOSE);
    }

    private static void bounds(JsonNode shift, String metric, JsonNode expected) {
        assertThat(expected).as("the reference has " + metric).hasSize(2);
        assertThat(shift.path(metric).path("low").asDouble())
                .as(metric)
                .isCloseTo(expected.get(0).asDouble(), CLOSE);
        assertThat(shift.path(metric).path("high").asDouble())
                .as(metric)
                .isCloseTo(expected.get(1).asDouble(), CLOSE);
    }

    @ParameterizedTest
    @MethodSource("goldenJudgeCells")
    void categoryCountsAndIntervalsEqualTheReference(JsonNode cell) {
        JsonNode elaboration = each(results.path("elaborations"))
                .filter(e -> e.path("question")
                                .asText()
                                .equals(IDS.get(cell.path("topic").asText()))
                        && e.path("model").asText().equals(cell.path("model").asText())
                        && e.path("answer").asText().equals(cell.path("digit").asText()))
                .findFirst()
                .orElseThrow();
        cell.path("counts").properties().forEach(count -> {
            String category = count.getKey().toLowerCase(java.util.Locale.ROOT);
            assertThat(elaboration.path("counts").path(category).asInt(-1))
                    .isEqualTo(count.getValue().asInt());
            JsonNode wilson = cell.path("wilson95").path(count.getKey());
            JsonNode interval = elaboration.path("intervals").path(category);
            assertThat(interval.get(0).asDouble()).isCloseTo(wilson.get(0).asDouble(), CLOSE);
            assertThat(interval.get(1).asDouble()).isCloseTo(wilson.get(1).asDouble(), CLOSE);
        });
    }

    @Test
    void everyFileFitsItsSchema() throws IOException {
        assertThat(Schemas.misfits("results", results)).isEmpty();
        Path file = folder.resolve("plumbline/political/readings.json");
        JsonNode readings = JsonMapper.builder().build().readTree(file.toFile());
        assertThat(readings.path("ratings")).hasSize(27);
        assertThat(readings.path("accepted")).isNotEmpty();
        assertThat(Schemas.misfits("readings", readings)).isEmpty();
    }

    @Tag("slow")
    @Test
    void isTheSameBytesEachTime(@TempDir Path other) throws IOException {
        Launch.ofThisProject(other).runAll();
        Path file = Path.of("plumbline/political/results.json");
        assertThat(other.resolve(file)).hasSameBinaryContentAs(folder.resolve(file));
        Path csv = Path.of("plumbline/political/cells.csv");
        assertThat(other.resolve(csv)).hasSameBinaryContentAs(folder.resolve(csv));
    }

    @Test
    void theNotesWarnThatTheJudgeIsAContestantAndNoCardVouchesForIt() {
        assertThat(results.path("notes").toString()).contains("The judge is also a contestant (base)");
        assertThat(results.path("judgeCard").isNull()).isTrue();
    }
}
