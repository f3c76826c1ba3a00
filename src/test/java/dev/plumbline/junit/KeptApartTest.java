package dev.plumbline.junit;

import static dev.plumbline.junit.PublishedEvidence.CLOSE;
import static dev.plumbline.junit.PublishedEvidence.interval;
import static dev.plumbline.junit.PublishedEvidence.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.recording.RecordingFiles;
import dev.plumbline.session.Property;
import dev.plumbline.session.Settings;
import dev.plumbline.session.SuiteOpener;
import dev.plumbline.study.StudyImport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** results.json of two records against values that other code computed and that were kept apart; the made-up one is synthetic. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptApartTest {
    private static final Path RECORD = Path.of("src/test/resources/kept-apart/made-up");
    private static final List<String> VALUES =
            List.of("tv", "w1", "jsd", "hellinger", "meanShift", "entropyShift", "pBaseMode");

    private enum Study {
        SOUTHERN("southern.json"),
        MADE_UP("made-up.json");

        private final String resource;

        Study(String resource) {
            this.resource = resource;
        }

        JsonNode expected() throws IOException {
            try (InputStream in = KeptApartTest.class.getResourceAsStream("/kept-apart/" + resource)) {
                return JsonMapper.builder().build().readTree(in);
            }
        }
    }

    private final Map<Study, PublishedEvidence> found = new java.util.EnumMap<>(Study.class);

    @BeforeAll
    void run(@TempDir Path folder) throws IOException {
        found.put(Study.SOUTHERN, PublishedEvidence.run(folder.resolve("published")));
        Path profile = folder.resolve("made-up.yaml");
        Files.writeString(profile, """
                note: SYNTHETIC, made up for a test
                models: {base: {model: b}, coastal: {model: c}, southern: {model: s}}
                roles: {base: base, candidates: [coastal, southern], judge: base}
                recording: %s
                rating: {top-logprobs: 5}
                elaboration:
                  samples: 30
                  prefills:
                    - {question: abortion, answer: 4, models: all, set: modal}
                    - {question: climate-change, answer: 8, models: all, set: modal}
                """.formatted(folder.resolve("recording")));
        SuiteOpener.Unrecorded opened = open(profile);
        RecordingFiles.replaceImported(
                folder.resolve("recording"),
                "recording",
                new StudyImport(opened.suite(), opened.cast(), false).read(RECORD, "made-up"));
        found.put(Study.MADE_UP, PublishedEvidence.run(folder.resolve("run"), profile));
    }

    private static SuiteOpener.Unrecorded open(Path profile) {
        Mistakes mistakes = new Mistakes();
        Settings settings = Settings.resolve(
                Path.of("").toAbsolutePath(),
                Map.of(Property.MODELS.key(), profile.toString(), Property.ALLOW_OUTSIDE.key(), "true")::get,
                key -> null,
                mistakes);
        mistakes.throwIfAny();
        return SuiteOpener.openUnrecorded(settings).get(0);
    }

    @ParameterizedTest
    @EnumSource
    void shiftsAndTheirBoundsAreThose(Study study) throws IOException {
        JsonNode cells = study.expected().path("cells");
        assertThat(cells).hasSize(study == Study.SOUTHERN ? 9 : 18).allSatisfy(cell -> {
            Map<String, String> at = Map.of(
                    "model", cell.path("model").asText(),
                    "question", cell.path("question").asText());
            JsonNode rating = found.get(study).only("ratings", at);
            for (String mass : List.of("mass", "unseenMass", "cut")) {
                assertThat(rating.path(mass).asDouble())
                        .isCloseTo(cell.path(mass).asDouble(), CLOSE);
            }
            JsonNode shift = found.get(study).only("shifts", at);
            for (String value : VALUES) {
                assertThat(shift.path(value).path("value").asDouble())
                        .as(value)
                        .isCloseTo(cell.path(value).asDouble(), CLOSE);
            }
            // The reference has the closed form, within which the exact bounds lie.
            JsonNode tv = shift.path("tv");
            assertThat(tv.path("low").asDouble())
                    .isBetween(
                            cell.path("tvBounds").path(0).asDouble() - 1e-9,
                            tv.path("value").asDouble());
            assertThat(tv.path("high").asDouble())
                    .isBetween(
                            tv.path("value").asDouble(),
                            cell.path("tvBounds").path(1).asDouble() + 1e-9);
            bounds(shift.path("w1"), cell.path("w1Bounds"));
            bounds(shift.path("meanShift"), cell.path("meanBounds"));
            bounds(shift.path("pBaseMode"), cell.path("pBaseModeBounds"));
        });
    }

    private static void bounds(JsonNode actual, JsonNode expected) {
        assertThat(actual.path("low").asDouble()).isCloseTo(expected.path(0).asDouble(), CLOSE);
        assertThat(actual.path("high").asDouble()).isCloseTo(expected.path(1).asDouble(), CLOSE);
    }

    @ParameterizedTest
    @EnumSource
    void directionsAreThose(Study study) throws IOException {
        JsonNode indexes = study.expected().path("index");
        assertThat(indexes).hasSize(study == Study.SOUTHERN ? 2 : 3).allSatisfy(expected -> {
            JsonNode index = found.get(study)
                    .only(
                            "index",
                            Map.of(
                                    "model", expected.path("model").asText(),
                                    "against", expected.path("against").asText()));
            JsonNode t = expected.path("t");
            range(
                    index.path("index"),
                    expected.path("mean").asDouble(),
                    t.path(0).asDouble(),
                    t.path(1).asDouble(),
                    CLOSE);
            JsonNode bootstrap = expected.path("bootstrap");
            interval(
                    index.path("bootstrap"),
                    bootstrap.path(0).asDouble(),
                    bootstrap.path(1).asDouble(),
                    CLOSE);
            same(index, expected, "signFlip");
            same(index, expected, "equivalence");
            if (expected.has("identification")) {
                JsonNode identification = expected.path("identification");
                interval(
                        index.path("identification"),
                        identification.path(0).asDouble(),
                        identification.path(1).asDouble(),
                        CLOSE);
                same(index, expected, "noiseNull");
                same(index, expected, "dilution");
            }
        });
    }

    private static void same(JsonNode actual, JsonNode expected, String key) {
        assertThat(expected.has(key)).as(key).isTrue();
        assertThat(actual.path(key).asDouble(Double.NaN))
                .as(key)
                .isCloseTo(expected.path(key).asDouble(), CLOSE);
    }

    @ParameterizedTest
    @EnumSource
    void categoriesAndTheirTestsAreThose(Study study) throws IOException {
        JsonNode tests = study.expected().path("tests");
        assertThat(tests).hasSize(study == Study.SOUTHERN ? 3 : 4).allSatisfy(expected -> {
            Map<String, String> at = Map.of(
                    "model", expected.path("model").asText(),
                    "question", expected.path("question").asText(),
                    "answer", expected.path("answer").asText());
            JsonNode elaboration = found.get(study).only("elaborations", at);
            expected.path("counts").properties().forEach(count -> {
                assertThat(elaboration.path("counts").path(count.getKey()).asInt(-1))
                        .isEqualTo(count.getValue().asInt());
                JsonNode wilson = expected.path("wilson").path(count.getKey());
                interval(
                        elaboration.path("intervals").path(count.getKey()),
                        wilson.path(0).asDouble(),
                        wilson.path(1).asDouble(),
                        CLOSE);
            });
            Map<String, String> againstBase = new java.util.HashMap<>(at);
            againstBase.put("against", "base");
            againstBase.put("level", "prompt");
            JsonNode test = found.get(study).only("categoryTests", againstBase);
            for (String p : List.of("p", "holm")) {
                assertThat(test.path(p).asDouble() / expected.path(p).asDouble())
                        .isCloseTo(1, within(1e-6));
            }
            same(test.path("tv"), Map.of("value", expected.path("tv")));
            for (String value : List.of("chiSquare", "cramersV", "cramersVCorrected")) {
                same(test, expected, value);
            }
            JsonNode incoherent = expected.path("incoherent");
            range(
                    test.at("/differences/incoherent"),
                    incoherent.path(0).asDouble(),
                    incoherent.path(1).asDouble(),
                    incoherent.path(2).asDouble(),
                    CLOSE);
        });
    }

    private static void same(JsonNode actual, Map<String, JsonNode> expected) {
        expected.forEach(
                (key, value) -> assertThat(actual.path(key).asDouble()).as(key).isCloseTo(value.asDouble(), CLOSE));
    }

    @Test
    void theMadeUpRecordSaysThatItIs() throws IOException {
        assertThat(RECORD.resolve("logprobs.jsonl")).content().contains("made up by");
    }
}
