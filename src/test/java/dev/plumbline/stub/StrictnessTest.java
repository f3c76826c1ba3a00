package dev.plumbline.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StrictnessTest {
    private static final Client CLIENT = new Client();
    private static StubServer stub;

    @BeforeAll
    static void start() throws IOException {
        stub = StubServer.start(StubSettings.plain().withRequiredKey("sesame-0815"));
    }

    @AfterAll
    static void stop() {
        CLIENT.close();
        stub.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OPENAI       | 'logprobs':true,'top_logprobs':21  | must be between 0 and 20",
                "OPENAI       | 'logprobs':5                       | expected a boolean",
                "OPENAI       | 'top_logprobs':5                   | requires logprobs",
                "OPENAI       | 'seed':null                        | got null",
                "OPENAI       | 'temperature':'0'                  | expected a number",
                "OPENAI       | 'temperature':3                    | temperature must be",
                "OPENAI       | 'max_tokens':0                     | at least 1",
                "OPENAI       | 'max_tokens':1,'max_completion_tokens':1 | cannot both be set",
                "OPENAI       | 'stream':true                      | does not stream",
                "TOGETHER     | 'logprobs':true                    | expected an integer",
                "TOGETHER     | 'logprobs':21                      | greater than the maximum of 20",
                "VLLM         | 'logprobs':true,'top_logprobs':50  | greater than max allowed: 20",
                "LLAMA_SERVER | 'top_logprobs':5                   | requires logprobs",
                "OLLAMA       | 'stream':false,'logprobs':5        | expected a boolean",
                "OLLAMA       | 'stream':false,'logprobs':true,'top_logprobs':21 | between 0 and 20",
                "OLLAMA       | 'options':{}                       | does not stream",
                "OLLAMA       | 'stream':false,'options':{'seed':null} | got null",
                "FIREWORKS    | 'logprobs':true,'top_logprobs':6   | between 0 and 5",
                "FIREWORKS    | 'max_tokens':1,'max_completion_tokens':1 | cannot both be set",
                "OPENROUTER   | 'logprobs':true,'top_logprobs':21  | between 0 and 20",
                "ANTHROPIC    | 'temperature':1                    | max_tokens: Field required",
                "ANTHROPIC    | 'max_tokens':5,'temperature':1.5   | temperature must be",
                "ANTHROPIC    | 'max_tokens':5,'logprobs':true     | Extra inputs are not permitted"
            })
    void whatAHostRefusesIsRefused(StubDialect dialect, String more, String words) throws IOException {
        Client.Got got = post(dialect, Client.rating("base", more.replace('\'', '"')));
        assertThat(got.status()).as(got.body()).isEqualTo(400);
        assertThat(got.json()
                        .findPath(dialect == StubDialect.OLLAMA ? "error" : "message")
                        .asText())
                .contains(words);
        assertThat(got.headers()).containsEntry("x-plumbline-stub", "synthetic");
    }

    @Test
    void reasoningModelsRefuseWhatTheyRefuseAtOpenAi() throws IOException {
        Client.Got length = post(StubDialect.OPENAI, Client.rating("gpt-5-mini", "\"max_tokens\":1"));
        assertThat(length.status()).isEqualTo(400);
        assertThat(length.json().path("error").path("code").asText()).isEqualTo("unsupported_parameter");
        assertThat(length.json().path("error").path("param").asText()).isEqualTo("max_tokens");
        Client.Got heat = post(StubDialect.OPENAI, Client.rating("o3", "\"temperature\":0"));
        assertThat(heat.json().path("error").path("code").asText()).isEqualTo("unsupported_value");
        assertThat(post(StubDialect.OPENAI, Client.rating("o3", "\"max_completion_tokens\":9"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatSomeHostsTakeIsTaken() throws IOException {
        assertThat(post(StubDialect.LLAMA_SERVER, Client.rating("base", "\"logprobs\":5"))
                        .status())
                .isEqualTo(200);
        assertThat(post(StubDialect.SGLANG, Client.rating("base", "\"logprobs\":true,\"top_logprobs\":99"))
                        .status())
                .isEqualTo(200);
        Client.Got legacy = post(StubDialect.FIREWORKS, Client.rating("base", "\"logprobs\":5"));
        assertThat(StubDialect.choice(legacy.json()).path("logprobs").path("tokens"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aWrongKeyIsRefusedAndNoKeyIsEverTold(StubDialect dialect) throws IOException {
        String body = dialect.body("base", "[{\"role\":\"user\",\"content\":\"hello\"}]", 0, 5, "", 0);
        Client.Got got = CLIENT.post(dialect.url(stub), body, "Authorization", "Bearer open-4711");
        assertThat(got.status()).isEqualTo(401);
        assertThat(got.body() + got.headers()).doesNotContain("sesame", "4711");
        assertThat(StubSettings.plain().withRequiredKey("sesame-0815").toString())
                .doesNotContain("sesame");
    }

    @Test
    void theBodyMustBeJsonAndThePathMustExist() throws IOException {
        assertThat(post(StubDialect.OPENAI, "{\"messages\":[").status()).isEqualTo(400);
        assertThat(post(StubDialect.LLAMA_SERVER, "{\"messages\":[").status()).isEqualTo(500);
        assertThat(post(StubDialect.OPENAI, "[]").status()).isEqualTo(400);
        assertThat(post(StubDialect.OPENAI, "{\"model\":\"base\",\"messages\":[]}")
                        .status())
                .isEqualTo(400);
        assertThat(CLIENT.post(stub.baseUrl("openai") + "/nothing", "{}").status())
                .isEqualTo(404);
        assertThat(CLIENT.post(
                                StubDialect.ANTHROPIC.url(stub),
                                Client.rating("base", "\"max_tokens\":1"),
                                "x-api-key",
                                "sesame-0815")
                        .body())
                .contains("anthropic-version");
    }

    private static Client.Got post(StubDialect dialect, String body) throws IOException {
        return CLIENT.post(
                dialect.url(stub), body, "Authorization", "Bearer sesame-0815", "anthropic-version", "2023-06-01");
    }
}
