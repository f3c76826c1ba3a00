package dev.plumbline.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.provider.Dialects;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DialectsTest {
    private static final Client CLIENT = new Client();
    private static final String QUESTION = "{\"role\":\"user\",\"content\":\"" + Client.RATING + "\"}";
    private static final String WHY = "[" + QUESTION
            + ",{\"role\":\"assistant\",\"content\":\"4\"},{\"role\":\"user\",\"content\":\"Please elaborate.\"}]";
    private static StubServer stub;

    @BeforeAll
    static void start() throws IOException {
        stub = StubServer.start(StubSettings.plain());
    }

    @AfterAll
    static void stop() {
        CLIENT.close();
        stub.close();
    }

    @Test
    void everyDialectOfProfilesHasABaseUrl() {
        assertThat(Dialects.names())
                .allSatisfy(name -> assertThat(stub.baseUrl(name).getPort()).isEqualTo(stub.port()));
    }

    @ParameterizedTest
    @EnumSource
    void everyAnswerIsMarkedSynthetic(StubDialect dialect) throws IOException {
        Client.Got got = ask(dialect, "coastal", WHY, 1, 250, "1", 0);
        assertThat(got.status()).as(got.body()).isEqualTo(200);
        assertThat(got.headers()).containsEntry("x-plumbline-stub", "synthetic");
        assertThat(got.json().path("system_fingerprint").asText()).isEqualTo("plumbline-stub-synthetic");
        assertThat(dialect.text(got.json())).startsWith("[synthetic] ");
        assertThat(got.json().path("model").asText()).isEqualTo("coastal");
    }

    @Test
    void theSameRatingHasTheSameDoublesInEveryDialect() throws IOException {
        Set<Map<String, Double>> seen = new HashSet<>();
        Set<String> texts = new HashSet<>();
        for (StubDialect dialect : StubDialect.withLogprobs()) {
            JsonNode answer =
                    ask(dialect, "coastal", "[" + QUESTION + "]", 0, 1, "7", 5).json();
            seen.add(dialect.alternatives(answer).entrySet().stream()
                    .limit(5)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
            texts.add(dialect.text(answer));
        }
        assertThat(seen).hasSize(1);
        assertThat(texts).hasSize(1).isSubsetOf(seen.iterator().next().keySet());
    }

    @Tag("slow")
    @Test
    void theSameExplanationIsGivenInEveryDialectThatHasASeed() throws IOException {
        Set<String> texts = new HashSet<>();
        for (StubDialect dialect : StubDialect.withLogprobs()) {
            texts.add(
                    dialect.text(ask(dialect, "southern", WHY, 1, 250, "11", 0).json()));
        }
        assertThat(texts).hasSize(1);
        Set<String> bySeed = new HashSet<>();
        for (int seed = 0; seed < 30; seed++) {
            bySeed.add(StubDialect.OPENAI.text(ask(StubDialect.OPENAI, "southern", WHY, 1, 250, String.valueOf(seed), 0)
                    .json()));
        }
        assertThat(bySeed).hasSizeGreaterThan(5);
    }

    @Tag("slow")
    @Test
    void withoutASeedDrawsDiffer() throws IOException {
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            texts.add(StubDialect.ANTHROPIC.text(
                    ask(StubDialect.ANTHROPIC, "southern", WHY, 1, 250, "", 0).json()));
        }
        assertThat(texts).hasSizeGreaterThan(5);
    }

    @Test
    void vllmPutsTheSampledTokenFirstAndDropsTheLast() throws IOException {
        boolean unsorted = false;
        for (int seed = 0; seed < 60; seed++) {
            JsonNode answer = ask(StubDialect.VLLM, "coastal", "[" + QUESTION + "]", 2, 1, String.valueOf(seed), 3)
                    .json();
            List<String> tokens =
                    new ArrayList<>(StubDialect.VLLM.alternatives(answer).keySet());
            assertThat(tokens).hasSize(3);
            assertThat(tokens.get(0)).isEqualTo(StubDialect.VLLM.text(answer));
            JsonNode top = StubDialect.VLLM.firstToken(answer).path("top_logprobs");
            unsorted |= top.path(0).path("logprob").asDouble()
                    < top.path(1).path("logprob").asDouble();
        }
        assertThat(unsorted).isTrue();
    }

    @Test
    void eachHostHasItsOwnShape() throws IOException {
        JsonNode legacy = rated(StubDialect.TOGETHER, "coastal");
        assertThat(StubDialect.choice(legacy)
                        .path("logprobs")
                        .path("top_logprobs")
                        .path(0)
                        .isObject())
                .isTrue();
        JsonNode content = rated(StubDialect.TOGETHER, "coastal-content");
        assertThat(StubDialect.choice(content).path("logprobs").path("content").isArray())
                .isTrue();
        JsonNode ollama = StubDialect.OLLAMA.firstToken(rated(StubDialect.OLLAMA, "coastal"));
        assertThat(ollama.has("bytes")).isFalse();
        JsonNode fireworks = StubDialect.FIREWORKS.firstToken(rated(StubDialect.FIREWORKS, "coastal"));
        assertThat(fireworks.path("top_logprobs")).hasSize(6);
        assertThat(fireworks.path("sampling_logprob").isNumber()).isTrue();
        JsonNode llama = StubDialect.LLAMA_SERVER.firstToken(rated(StubDialect.LLAMA_SERVER, "coastal"));
        assertThat(llama.path("top_logprobs").path(0).path("id").isInt()).isTrue();
        assertThat(llama.path("bytes").path(0).isInt()).isTrue();
        JsonNode router = rated(StubDialect.OPENROUTER, "coastal");
        assertThat(StubDialect.choice(router).path("native_finish_reason").asText())
                .isEqualTo("length");
        JsonNode anthropic = ask(StubDialect.ANTHROPIC, "coastal", "[" + QUESTION + "]", 0, 1, "", 0)
                .json();
        assertThat(anthropic.path("stop_reason").asText()).isEqualTo("max_tokens");
        assertThat(anthropic.path("usage").path("input_tokens").asInt()).isPositive();
    }

    @Test
    void threeDialectsAnswerWithoutAPrefixToo() throws IOException {
        String root = "http://127.0.0.1:" + stub.port();
        String body = StubDialect.OPENAI.body("base", "[" + QUESTION + "]", 0, 1, "", 5);
        assertThat(CLIENT.post(root + "/v1/chat/completions", body).body())
                .isEqualTo(CLIENT.post(StubDialect.OPENAI.url(stub), body).body());
        String ollama = StubDialect.OLLAMA.body("base", "[" + QUESTION + "]", 0, 1, "", 5);
        assertThat(CLIENT.post(root + "/api/chat", ollama).status()).isEqualTo(200);
        assertThat(CLIENT.post(root + "/v1/messages", body).status()).isEqualTo(400);
    }

    private static JsonNode rated(StubDialect dialect, String model) throws IOException {
        return ask(dialect, model, "[" + QUESTION + "]", 0, 1, "7", 5).json();
    }

    private static Client.Got ask(
            StubDialect dialect, String model, String messages, double temperature, int maxTokens, String seed, int top)
            throws IOException {
        return CLIENT.post(
                dialect.url(stub), dialect.body(model, messages, temperature, maxTokens, seed, top), dialect.headers());
    }
}
