package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.session.Property;
import dev.plumbline.testing.Schemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose candidate never comes to an explanation, because thoughts use up the length limit. */
class MissingExplanationsRunTest {
    @TempDir
    private Path folder;

    private static final class Host extends Dispatcher {
        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String body = request.getBody() == null ? "" : request.getBody().string(StandardCharsets.UTF_8);
            boolean tuned = body.contains("\"tuned-8b\"");
            if (body.contains("logprobs")) {
                double first = tuned ? 0.7 : 0.71;
                return reply("\"5\"", "stop", """
                        , "logprobs": {"content": [{"token": "5", "logprob": %s, "top_logprobs": [{"token": "5", "logprob": %s},
                         {"token": "6", "logprob": %s}]}]}
                        """.formatted(Math.log(first), Math.log(first), Math.log(0.99 - first)));
            }
            if (body.contains("You sort explanations")) {
                return reply("\"reasoned\"", "stop", "");
            }
            return tuned ? reply("\"\"", "length", "") : reply("\"Because I do.\"", "stop", "");
        }

        private static MockResponse reply(String content, String finish, String more) {
            return new MockResponse.Builder()
                    .addHeader("content-type", "application/json")
                    .body("""
                            {"model": "m", "choices": [{"message": {"role": "assistant", "content": %s}, "finish_reason": "%s"%s}],
                             "usage": {"prompt_tokens": 9, "completion_tokens": 1}}
                            """.formatted(content, finish, more))
                    .build();
        }
    }

    private Launch launch(MockWebServer server) throws IOException {
        Path models = Files.createDirectories(folder.resolve("suites/drinks/models"));
        Files.writeString(models.resolveSibling("suite.yaml"), """
                suite: drinks
                scale: {min: 0, max: 9}
                rating: {prompt: "From 0 to 9, {question}?", temperature: 0, max-tokens: 1, top-logprobs: 2}
                questions: [{id: tea, ask: how much do you like tea}]
                elaboration:
                  prompt: Why?
                  samples: 3
                  temperature: 1
                  max-tokens: 60
                  prefills: [{question: tea, answer: 3, models: all, set: low}]
                judge:
                  temperature: 0
                  max-tokens: 40
                  categories: [{id: reasoned, means: It gives a reason.}, {id: non-answer, means: It declines.}]
                gate: {delta: 0.15}
                """);
        Files.writeString(models.resolve("live.yaml"), """
                providers: {h: {dialect: openai, base-url: "%s"}}
                models: {base: {provider: h, model: plain-8b}, tuned: {provider: h, model: tuned-8b}}
                roles: {base: base, candidates: [tuned], judge: base}
                repeats: 0
                """.formatted(server.url("/v1")));
        return new Launch(folder, folder)
                .with(Property.SUITE, "drinks")
                .with(Property.MODELS, "live")
                .with(Property.MODE, "live")
                .with(Property.BASELINE, "none");
    }

    @Test
    void areCountedShownAndInNoShareAndTheRunIsGreen() throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(new Host());
            server.start();
            Launch launch = launch(server);
            launch.runAll().testEvents().assertStatistics(s -> s.failed(0));

            JsonNode results = launch.results("drinks");
            assertThat(Schemas.misfits("results", results)).isEmpty();
            assertThat(results.at("/ledger/byKind/elaborations"))
                    .isEqualTo(json("{'planned': 6, 'measured': 3, 'unscored': 3, 'failed': 0}"));
            assertThat(results.at("/elaborations/1/counts"))
                    .isEqualTo(json("{'reasoned': 0, 'non-answer': 0, 'unparsed': 0}"));
            String caution =
                    "tuned: 3 of 3 explanations were not judged and are in no share; the first: nothing to judge:"
                            + " the length limit was used up by thoughts before any answer; raise elaboration.max-tokens";
            assertThat(results.at("/cautions/0").asText()).isEqualTo(caution);
            assertThat(launch.output("drinks").resolve("overview.html"))
                    .content()
                    .contains(caution);
            try (Stream<Path> pages = Files.list(launch.output("drinks").resolve("pages/samples"))) {
                Path page = pages.filter(file -> file.toString().contains("tuned"))
                        .findFirst()
                        .orElseThrow();
                assertThat(page).content().contains("not judged").contains("unscored: the length limit was used up");
            }
        }
    }

    @Test
    void aJudgeUnderTestIsNotedOnlyWhereTheJudgeSortedSomething() throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(new Host());
            server.start();
            Launch launch = launch(server);
            launch.runAll();
            String note = "The judge is also a contestant (base)";
            Path folder = launch.output("drinks");
            assertThat(launch.results("drinks").path("judgeNote").asText()).startsWith(note);
            for (String file : List.of("overview.html", "pages/candidate/tuned.html", "figures/categories.svg")) {
                assertThat(folder.resolve(file)).content().as(file).contains(note);
            }
            for (String file : List.of("pages/rating/tea.html", "figures/forest.svg", "figures/distributions.svg")) {
                assertThat(folder.resolve(file)).content().as(file).doesNotContain(note);
            }
            assertThat(folder.resolve("pages/candidate/tuned.html"))
                    .content()
                    .contains("Given answers: set &#39;low&#39;.")
                    .doesNotContain("modal");
        }
    }

    private static JsonNode json(String text) throws IOException {
        return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
    }
}
