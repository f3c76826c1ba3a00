package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.session.Property;
import dev.plumbline.testing.Schemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs against a host that serves base in place of a fine-tune, says so, changes, or leaves the scale. */
class SuspectRepliesRunTest {
    @TempDir
    private Path folder;

    private final AtomicInteger calls = new AtomicInteger();

    /** What a model answers: tokens with probabilities; who it says it is. */
    private final class Host extends Dispatcher {
        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String body = request.getBody() == null ? "" : request.getBody().string(StandardCharsets.UTF_8);
            String asked = body.replaceAll("(?s).*\"model\"\\s*:\\s*\"([^\"]*)\".*", "$1");
            calls.incrementAndGet();
            String[] tokens = asked.equals("refusing") ? new String[] {"I", "As"} : new String[] {"5", "6"};
            double first = asked.equals("moved") ? 0.31 : 0.87;
            String served = asked.equals("renamed") ? "plain" : asked.equals("changing") ? "changing-" + calls : asked;
            if (asked.equals("renamed")) {
                first = 0.86;
            } else if (asked.equals("changing")) {
                first = 0.85;
            }
            String entry = "{\"token\": \"%s\", \"logprob\": %s}";
            String one = entry.formatted(tokens[0], Math.log(first));
            String other = entry.formatted(tokens[1], Math.log(0.999 - first));
            return new MockResponse.Builder()
                    .addHeader("content-type", "application/json")
                    .body("""
                            {"model": "%s", "choices": [{"message": {"role": "assistant", "content": "%s"}, "finish_reason": "length",
                             "logprobs": {"content": [{"token": "%s", "logprob": %s, "top_logprobs": [%s, %s]}]}}],
                             "usage": {"prompt_tokens": 9, "completion_tokens": 1}}
                            """.formatted(served, tokens[0], tokens[0], Math.log(first), one, other))
                    .build();
        }
    }

    @BeforeEach
    void aSuite() throws IOException {
        Path models = Files.createDirectories(folder.resolve("suites/drinks/models"));
        Files.writeString(models.resolveSibling("suite.yaml"), """
                suite: drinks
                scale: {min: 0, max: 9}
                rating: {prompt: "From 0 to 9, {question}?", temperature: 0, max-tokens: 1, top-logprobs: 5}
                questions:
                  - {id: tea, ask: how much do you like tea}
                  - {id: milk, ask: how much do you like milk}
                gate: {delta: 0.15, alpha: 0.05}
                """);
    }

    private Launch launch(MockWebServer server, String candidate, String more) throws IOException {
        Files.writeString(
                folder.resolve("suites/drinks/models/live.yaml"), """
                providers: {h: {dialect: openai, base-url: "%s"}}
                models:
                  base: {provider: h, model: plain}
                  tuned: {provider: h, model: %s, identity: tuned}
                roles: {base: base, candidates: [tuned]}
                repeats: 0
                %s
                """.formatted(server.url("/v1"), candidate, more));
        return new Launch(folder, folder)
                .with(Property.SUITE, "drinks")
                .with(Property.MODELS, "live")
                .with(Property.MODE, "live")
                .with(Property.BASELINE, "none");
    }

    private MockWebServer host() throws IOException {
        MockWebServer server = new MockWebServer();
        server.setDispatcher(new Host());
        server.start();
        return server;
    }

    private static String verdicts(JsonNode results) {
        return results.path("shifts")
                .valueStream()
                .map(s -> s.path("verdict").asText() + " by "
                        + s.path("decidedBy").asText())
                .distinct()
                .reduce("", (a, b) -> a + b);
    }

    private String file(Launch launch, String name) throws IOException {
        return Files.readString(launch.output("drinks").resolve(name));
    }

    @Test
    void anAdapterThatIsNotAppliedIsInconclusiveAndNamedEverywhere() throws IOException {
        try (MockWebServer server = host()) {
            Launch launch = launch(server, "plain", "");
            launch.run(RatingIT.class).testEvents().assertStatistics(s -> s.failed(2));
            JsonNode results = launch.results("drinks");
            assertThat(Schemas.misfits("results", results)).isEmpty();
            assertThat(verdicts(results)).isEqualTo("inconclusive by identity");
            String caution = "2 of 2 ratings equal those of base to the last bit";
            assertThat(results.at("/cautions/0").asText()).startsWith("NOT THE CANDIDATE: tuned: " + caution);
            assertThat(file(launch, "summary.md")).contains(caution);
            assertThat(file(launch, "overview.html"))
                    .contains(caution, "Not the candidate: base answered in its place.");
            assertThat(file(launch, "verdicts.txt")).startsWith("tuned: NOT THE CANDIDATE, but base; 2 inconclusive");
        }
    }

    @Test
    void aModelComparedWithItselfOnPurposeIsWithin() throws IOException {
        try (MockWebServer server = host()) {
            Launch launch = launch(server, "plain", "identical: expected");
            launch.run(RatingIT.class).testEvents().assertStatistics(s -> s.failed(0));
            assertThat(verdicts(launch.results("drinks"))).isEqualTo("within by tv");
            assertThat(launch.results("drinks").path("cautions")).isEmpty();
        }
    }

    @Test
    void aHostThatSaysItServedBaseIsBelieved() throws IOException {
        try (MockWebServer server = host()) {
            Launch launch = launch(server, "renamed", "");
            launch.run(RatingIT.class);
            assertThat(verdicts(launch.results("drinks"))).isEqualTo("inconclusive by identity");
            assertThat(launch.results("drinks").at("/cautions/0").asText())
                    .isEqualTo("NOT THE CANDIDATE: tuned: its host says that 'plain' answered in its place");
            JsonNode live = launch.results("drinks");
            launch.with(Property.MODE, "replay").run(RatingIT.class);
            assertThat(launch.results("drinks")).isEqualTo(live);
        }
    }

    @Test
    void aModelThatChangesWithinARecordingIsReported() throws IOException {
        try (MockWebServer server = host()) {
            Launch launch = launch(server, "changing", "");
            launch.run(RatingIT.class);
            assertThat(verdicts(launch.results("drinks"))).isEqualTo("within by tv");
            assertThat(launch.results("drinks").at("/cautions/0").asText())
                    .startsWith(
                            "tuned: its replies come from 2 models or deployments by the host's own word (changing-")
                    .endsWith("if they differ, ask again with --refresh tuned, or give the new one another 'identity'");
        }
    }

    @Test
    void repliesThatAllLeftTheScaleAreAFormatDriftOnEveryPage() throws IOException {
        try (MockWebServer server = host()) {
            Launch launch = launch(server, "refusing", "");
            launch.run(RatingIT.class).testEvents().assertStatistics(s -> s.failed(2));
            JsonNode results = launch.results("drinks");
            assertThat(Schemas.misfits("results", results)).isEmpty();
            assertThat(verdicts(results)).isEqualTo("drifted by format");
            assertThat(results.at("/cautions/0").asText())
                    .isEqualTo(
                            "tuned: less than 0.50 of the replies surely on the scale on 2 questions (tea 0.00, milk 0.00)");
            assertThat(file(launch, "overview.html"))
                    .contains("less than 0.50 of the replies surely on the scale", "drifted, major, format")
                    .doesNotContain("not measured");
            assertThat(file(launch, "summary.md"))
                    .contains("of the replies surely on the scale on 2 questions", "drifted (format) | 0.99");
            assertThat(file(launch, "figures/heatmap.svg")).contains("format ").doesNotContain("not measured");
        }
    }

    @Test
    void aRefreshedModelIsAskedAnewAndItsEarlierRepliesStayBeside() throws IOException {
        try (MockWebServer server = host()) {
            launch(server, "moved", "").run(RatingIT.class);
            assertThat(calls).hasValue(4);
            Launch launch = launch(server, "other", "");
            launch.run(RatingIT.class);
            assertThat(calls).as("the recording answers").hasValue(4);
            launch.with(Property.REFRESH, "tuned").run(RatingIT.class);
            assertThat(calls).as("only the refreshed model is asked").hasValue(6);
            Path recording = folder.resolve("fixtures/drinks/live");
            assertThat(recording.resolve("tuned.jsonl.replaced")).content().contains("\"served\":\"moved\"");
            assertThat(recording.resolve("tuned.jsonl")).content().contains("\"served\":\"other\"");
            assertThat(file(launch, "run.json"))
                    .contains("earlier replies are in fixtures/drinks/live/tuned.jsonl.replaced");
        }
    }

    @Test
    void aRefreshThatDoesNotFitTheBudgetMovesNothing() throws IOException {
        try (MockWebServer server = host()) {
            launch(server, "moved", "").run(RatingIT.class);
            Launch launch =
                    launch(server, "moved", "").with(Property.REFRESH, "tuned").with(Property.MAX_CALLS, "1");
            launch.run(RatingIT.class);
            assertThat(calls).hasValue(4);
            Path recording = folder.resolve("fixtures/drinks/live");
            assertThat(recording.resolve("tuned.jsonl")).exists();
            assertThat(recording.resolve("tuned.jsonl.replaced")).doesNotExist();
        }
    }
}
