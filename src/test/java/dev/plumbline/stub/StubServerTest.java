package dev.plumbline.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StubServerTest {
    private final Client client = new Client();
    private StubServer stub;

    @BeforeEach
    void start() throws IOException {
        stub = StubServer.start(StubSettings.plain());
    }

    @AfterEach
    void stop() {
        client.close();
        stub.close();
    }

    @Test
    void aRatingComesWithTheMostLikelyTokensAndTheMark() throws IOException {
        Client.Got got = client.post(
                stub.baseUrl("openai") + "/chat/completions",
                Client.rating("base", "\"max_tokens\":1,\"temperature\":0,\"logprobs\":true,\"top_logprobs\":20"));
        assertThat(got.status()).as(got.body()).isEqualTo(200);
        assertThat(got.headers()).containsEntry("x-plumbline-stub", "synthetic");
        JsonNode choice = got.json().path("choices").path(0);
        JsonNode top = choice.path("logprobs").path("content").path(0).path("top_logprobs");
        assertThat(top).hasSize(20);
        assertThat(top.path(0).path("token")).isEqualTo(choice.path("message").path("content"));
        assertThat(choice.path("finish_reason").asText()).isEqualTo("length");
        assertThat(got.json().path("system_fingerprint").asText()).isEqualTo("plumbline-stub-synthetic");
        double mass = 0;
        for (int i = 0; i < 20; i++) {
            mass += Math.exp(top.path(i).path("logprob").asDouble());
            assertThat(top.path(i).path("logprob").asDouble())
                    .isLessThanOrEqualTo(
                            top.path(Math.max(0, i - 1)).path("logprob").asDouble());
        }
        assertThat(mass).isBetween(0.97, 1.0);
    }

    @Test
    void healthAndModelsAnswerAndAreNoChat() throws IOException {
        String root = "http://127.0.0.1:" + stub.port();
        assertThat(client.get(root + "/health").json().path("status").asText()).isEqualTo("ok");
        assertThat(client.get(root + "/v1/models")
                        .json()
                        .path("data")
                        .path(0)
                        .path("id")
                        .asText())
                .isEqualTo("base");
        assertThat(client.get(root + "/nothing").status()).isEqualTo(404);
        assertThat(client.get(root + "/v1/chat/completions").status()).isEqualTo(405);
        assertThat(stub.counts().received()).isZero();
    }
}
