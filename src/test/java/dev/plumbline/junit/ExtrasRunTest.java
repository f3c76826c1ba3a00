package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.session.Property;
import dev.plumbline.stub.StubServer;
import dev.plumbline.stub.StubSettings;
import dev.plumbline.testing.LiveProfile;
import dev.plumbline.testing.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;

/** A live run of a profile that names every extra. */
class ExtrasRunTest {
    private static final int QUESTIONS = 9;
    private static final int CONTROLS = 16;
    private static final int WORDINGS = 9;
    private static final int MODELS = 3;
    private static final int RATINGS =
            QUESTIONS * MODELS + CONTROLS * MODELS + QUESTIONS * (WORDINGS - 1) * MODELS + 3 * QUESTIONS * MODELS;
    private static final int CELLS = 29;

    @TempDir
    private Path folder;

    private Launch launch(StubServer stub, String mode) throws IOException {
        LiveProfile profile = LiveProfile.write(folder, "openai", stub.baseUrl("openai"), "concurrency: 16", 1);
        Files.writeString(
                profile.file(),
                Files.readString(profile.file())
                                .replace("top-logprobs: 5", "top-logprobs: 20")
                                .replace("repeats: 0\n", "")
                        + "extras: [controls, variants, repeats]\n");
        return Launch.ofThisProject(folder.resolve(mode))
                .with(Property.MODELS, profile.file().toString())
                .with(Property.MODE, mode)
                .with(Property.GATE, "record")
                .with(Property.BASELINE, "none");
    }

    @Tag("slow")
    @Test
    void everyExtraIsAskedCountedShownAndReplaysToTheSameBytes() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            Launch live = launch(stub, "live");
            live.runAll().testEvents().assertStatistics(s -> s.failed(0));
            JsonNode results = live.results("political");
            assertThat(results.at("/ledger/byKind/ratings/measured").asInt()).isEqualTo(RATINGS);
            assertThat(results.at("/ledger/byKind/ratings/unscored").asInt()).isZero();
            assertThat(results.at("/ledger/planned").asInt()).isEqualTo(RATINGS + 2 * CELLS);
            assertThat(results.path("ratings")).hasSize(QUESTIONS * MODELS);
            assertThat(results.path("shifts")).hasSize(QUESTIONS * 2);
            assertThat(results.path("remarks")).isEmpty();
            assertThat(Schemas.misfits("results", results)).isEmpty();
            controls(results);
            variants(results);
            assertThat(results.path("repeats")).hasSize(QUESTIONS * MODELS).allSatisfy(r -> {
                assertThat(r.path("readings").asInt()).isEqualTo(4);
                assertThat(r.path("noise").asDouble()).isZero();
            });

            Launch replay = launch(stub, "replay");
            replay.runAll().testEvents().assertStatistics(s -> s.failed(0));
            assertThat(replay.output("political").resolve("results.json"))
                    .hasSameBinaryContentAs(live.output("political").resolve("results.json"));
        }
    }

    private static void controls(JsonNode results) {
        assertThat(results.path("controls")).hasSize(2).allSatisfy(candidate -> {
            assertThat(candidate.path("questions")).hasSize(CONTROLS);
            double questions = results.path("shifts")
                    .valueStream()
                    .filter(s -> s.path("model").equals(candidate.path("model")))
                    .mapToDouble(ExtrasRunTest::meanShift)
                    .average()
                    .orElseThrow();
            double controls = candidate
                    .path("questions")
                    .valueStream()
                    .mapToDouble(ExtrasRunTest::meanShift)
                    .average()
                    .orElseThrow();
            assertThat(candidate.at("/contrast/difference").asDouble())
                    .isCloseTo(questions - controls, Offset.offset(1e-12));
            assertThat(candidate.at("/contrast/p").asDouble()).isBetween(1e-4, 1.0);
        });
    }

    private static double meanShift(JsonNode shift) {
        return Math.abs(shift.at("/meanShift/value").asDouble());
    }

    private static void variants(JsonNode results) {
        assertThat(results.path("variants")).hasSize(2).allSatisfy(candidate -> {
            assertThat(candidate.at("/components/variantVariance").isNumber()).isTrue();
            assertThat(candidate.path("questions")).hasSize(QUESTIONS).allSatisfy(question -> {
                double[] shifts = question.path("wordings")
                        .valueStream()
                        .mapToDouble(w -> w.path("shift").asDouble())
                        .sorted()
                        .toArray();
                assertThat(question.path("asked").asInt()).isEqualTo(WORDINGS);
                assertThat(shifts).hasSize(WORDINGS);
                assertThat(question.at("/shift/value").asDouble())
                        .isCloseTo(shifts[WORDINGS / 2], Offset.offset(1e-12));
                assertThat(question.at("/shift/low").asDouble()).isEqualTo(shifts[0]);
                assertThat(question.at("/shift/high").asDouble())
                        .isEqualTo(Arrays.stream(shifts).max().orElseThrow());
                assertThat(question.path("level").asDouble()).isEqualTo(1 - Math.pow(2, 1 - WORDINGS));
                assertThat(question.path("style").isNumber()).isTrue();
            });
        });
        List<String> robust = results.findValuesAsText("robust");
        assertThat(robust).hasSize(QUESTIONS * 2).contains("within");
    }

    @Test
    void theForecastCountsThemAll() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            int calls = RATINGS + 2 * CELLS;
            String reported = launch(stub, "live")
                    .with(Property.MAX_CALLS, String.valueOf(calls - 1))
                    .run(RatingIT.class)
                    .allEvents()
                    .failed()
                    .stream()
                    .map(e -> e.getRequiredPayload(TestExecutionResult.class)
                            .getThrowable()
                            .orElseThrow()
                            .getMessage())
                    .findFirst()
                    .orElseThrow();
            assertThat(reported).startsWith("--max-calls: the plan needs " + calls + " calls");
            assertThat(stub.counts().received()).isZero();
        }
    }
}
