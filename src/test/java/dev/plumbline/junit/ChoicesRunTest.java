package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.session.Property;
import dev.plumbline.stub.StubServer;
import dev.plumbline.stub.StubSettings;
import dev.plumbline.testing.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of the suite choices, from plan to pages. */
class ChoicesRunTest {
    private static final int QUESTIONS = 12;
    private static final int ORDERS = 4;
    private static final int MODELS = 3;

    @TempDir
    private Path folder;

    private Launch launch(String name, String models, String mode) {
        return Launch.ofThisProject(folder.resolve(name))
                .with(Property.SUITE, "choices")
                .with(Property.MODELS, models)
                .with(Property.MODE, mode)
                .with(Property.GATE, "record")
                .with(Property.BASELINE, "none");
    }

    private static List<JsonNode> rows(JsonNode results, String list, String question) {
        return results.path(list)
                .valueStream()
                .filter(row -> row.path("question").asText().equals(question))
                .toList();
    }

    @Test
    void theShippedRecordingIsReadAveragedAndShownInWords() throws IOException {
        Launch launch = launch("replay", "synthetic", "replay");
        launch.runAll().testEvents().assertStatistics(s -> s.failed(0));

        JsonNode results = launch.results("choices");
        assertThat(Schemas.misfits("results", results)).isEmpty();
        assertThat(results.at("/ledger/byKind/ratings/measured").asInt()).isEqualTo(QUESTIONS * ORDERS * MODELS);
        assertThat(results.at("/ledger/planned").asInt()).isEqualTo(QUESTIONS * ORDERS * MODELS);
        assertThat(results.path("ratings")).hasSize(QUESTIONS * MODELS);
        assertThat(rows(results, "shifts", "free-evening")).hasSize(2).allSatisfy(shift -> {
            assertThat(shift.path("tv").path("value").isNumber()).isTrue();
            assertThat(shift.path("jsd").path("value").isNumber()).isTrue();
            assertThat(shift.path("w1").isNull()).isTrue();
            assertThat(shift.path("meanShift").isNull()).isTrue();
            assertThat(shift.path("directionality").isNull()).isTrue();
        });
        assertThat(rows(results, "shifts", "night-trains"))
                .allSatisfy(shift ->
                        assertThat(shift.path("w1").path("value").isNumber()).isTrue());
        assertThat(results.path("index"))
                .allSatisfy(index -> assertThat(index.path("questions").asInt()).isEqualTo(5));
        assertThat(results.path("positionBias")).hasSize((QUESTIONS + 1) * MODELS);

        Path output = launch.output("choices");
        String csv = Files.readString(output.resolve("cells.csv"));
        assertThat(csv)
                .contains("rating,free-evening,base,read,,probability,")
                .doesNotContain("free-evening,gardener,,,w1");
        assertThat(Files.readString(output.resolve("summary.md")))
                .contains("Position bias", "| lost\\-wallet | gardener |");
        String page = Files.readString(output.resolve("pages/rating/free-evening.html"));
        assertThat(page)
                .contains("A film in a dark room", "Position bias: ", "choices in the order film, friends, read, walk");
        assertThat(Files.readString(output.resolve("pages/rating/night-trains.html")))
                .contains("Rather agree");
    }

    private Path profile(StubServer stub, String more) throws IOException {
        return Files.writeString(folder.resolve("stubbed.yaml"), """
                note: SYNTHETIC - a stub
                providers: {here: {dialect: openai, base-url: "%s"%s}}
                models:
                  base: {provider: here, model: synthetic-base}
                  tuned: {provider: here, model: synthetic-tuned}
                roles: {base: base, candidates: [tuned]}
                repeats: 0
                choosing: {samples: 40, base-samples: 80, looks: [20, 40]}
                recording: %s
                """.formatted(
                        stub.baseUrl("openai"), more, folder.resolve("recorded")));
    }

    @Tag("slow")
    @Test
    void aLiveRunReplaysToTheSameBytes() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            String models = profile(stub, "").toString();
            Launch live = launch("live", models, "live");
            live.runAll().testEvents().assertStatistics(s -> s.failed(0));
            assertThat(stub.counts().completed()).isEqualTo(QUESTIONS * ORDERS * 2);
            Launch replay = launch("replayed", models, "replay");
            replay.runAll().testEvents().assertStatistics(s -> s.failed(0));
            assertThat(replay.output("choices").resolve("results.json"))
                    .hasSameBinaryContentAs(live.output("choices").resolve("results.json"));
        }
    }

    @Test
    void wholeAnswersBesideRatingsAreCountedReportedAndReplayed() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            String models = Files.writeString(
                            Path.of(profile(stub, "").toString()),
                            Files.readString(profile(stub, "")).replace("samples: 40", "check-text: 5, samples: 40"))
                    .toString();
            Launch live = launch("live", models, "live").with(Property.QUESTIONS, "free-evening,night-trains");
            live.runAll().testEvents().assertStatistics(s -> s.failed(0));

            int calls = 2 * 2 * (ORDERS + 5);
            assertThat(stub.counts().completed()).isEqualTo(calls);
            JsonNode results = live.results("choices");
            assertThat(Schemas.misfits("results", results)).isEmpty();
            assertThat(results.at("/ledger/planned").asInt()).isEqualTo(calls);
            assertThat(results.path("textChecks")).hasSize(2 * 3);
            assertThat(rows(results, "textChecks", "free-evening"))
                    .allSatisfy(row -> assertThat(row.path("replies").asInt()).isEqualTo(5));
            Path output = live.output("choices");
            assertThat(Files.readString(output.resolve("summary.md"))).contains("First token against text");
            assertThat(Files.readString(output.resolve("pages/rating/free-evening.html")))
                    .contains("First token against text: in ");

            Launch replay = launch("replayed", models, "replay").with(Property.QUESTIONS, "free-evening,night-trains");
            replay.runAll().testEvents().assertStatistics(s -> s.failed(0));
            assertThat(replay.output("choices").resolve("results.json"))
                    .hasSameBinaryContentAs(output.resolve("results.json"));
        }
    }

    @Tag("slow")
    @Test
    void sampledAnswersTakeTheOrdersInTurn() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            Launch live = launch("sampled", profile(stub, ", logprobs: false").toString(), "live");
            live.runAll().testEvents().assertStatistics(s -> s.failed(0));
            JsonNode results = live.results("choices");
            assertThat(Schemas.misfits("results", results)).isEmpty();
            assertThat(rows(results, "ratings", "free-evening")).allSatisfy(rating -> {
                assertThat(rating.path("method").asText()).isEqualTo("sampled");
                assertThat(rating.path("mass").asDouble()).isCloseTo(1, within(0.2));
            });
            assertThat(results.path("positionBias")).isNotEmpty();
            JsonNode readings = new com.fasterxml.jackson.databind.ObjectMapper()
                    .readTree(live.output("choices").resolve("readings.json").toFile());
            assertThat(readings.path("ratings").get(0).path("counts").fieldNames())
                    .toIterable()
                    .isSubsetOf("read", "friends", "walk", "film");
        }
    }
}
