package dev.plumbline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Message;
import dev.plumbline.chat.Sampling;
import dev.plumbline.provider.Capabilities.LengthField;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodiesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Capabilities BARE =
            new Capabilities(false, 1, false, false, LengthField.MAX_COMPLETION_TOKENS);

    private static JsonNode encoded(Dialect dialect, ChatRequest request, Target target, long seed) {
        try {
            return JSON.readTree(dialect.encode(request, target, seed).body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode encoded(String name, ChatRequest request) {
        Dialect dialect = ExampleRequests.dialect(name);
        return encoded(dialect, request, ExampleRequests.target(dialect), 11);
    }

    @ParameterizedTest
    @CsvSource({
        "openai,chat/completions", "together,chat/completions", "vllm,chat/completions", "sglang,chat/completions",
        "llama-server,chat/completions", "ollama,api/chat", "fireworks,chat/completions", "openrouter,chat/completions",
        "anthropic,messages"
    })
    void areThoseKeptAsGolden(String name, String path) throws IOException {
        Dialect dialect = ExampleRequests.dialect(name);
        Target target = new Target("the-model", dialect.defaults(), List.of("deepinfra", "together"));
        JsonNode golden = JSON.readTree(ExampleRequests.body("requests/" + name + ".json"));
        assertThat(encoded(dialect, ExampleRequests.RATING, target, 11)).isEqualTo(golden.path("rating"));
        assertThat(encoded(dialect, ExampleRequests.ELABORATION, target, 11)).isEqualTo(golden.path("elaboration"));
        assertThat(encoded(dialect, ExampleRequests.JUDGEMENT, target, 11)).isEqualTo(golden.path("judgement"));
        assertThat(dialect.encode(ExampleRequests.RATING, target, 11).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "vllm", "ollama"})
    void leaveTopPOutWhereItIsRefused(String name) {
        Dialect dialect = ExampleRequests.dialect(name);
        Target target = new Target("the-model", dialect.defaults().withoutTopP(), List.of());
        assertThat(encoded(dialect, ExampleRequests.ELABORATION, target, 11).findParents("top_p"))
                .isEmpty();
        assertThat(encoded(dialect, ExampleRequests.ELABORATION, target, 11).findParents("temperature"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "llama-server", "ollama"})
    void putTheSystemsTextBeforeTheUsersWhereSystemMessagesAreRefused(String name) {
        Dialect dialect = ExampleRequests.dialect(name);
        Target target = new Target("the-model", dialect.defaults().withoutSystem(), List.of());
        assertThat(encoded(dialect, ExampleRequests.JUDGEMENT, target, 11)
                        .path("messages")
                        .toString())
                .isEqualTo("[{\"role\":\"user\",\"content\":\"You sort texts.\\n\\nSort this.\"}]");
    }

    static Stream<Arguments> everything() {
        return Dialects.names().stream()
                .flatMap(name -> Stream.of(
                                ExampleRequests.RATING, ExampleRequests.ELABORATION, ExampleRequests.JUDGEMENT)
                        .flatMap(request -> Stream.of(
                                        ExampleRequests.dialect(name).defaults(), BARE)
                                .map(can -> Arguments.of(name, request, can))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void neverHoldANullOrASecondChoice(String name, ChatRequest request, Capabilities can) {
        Dialect dialect = ExampleRequests.dialect(name);
        JsonNode body = encoded(dialect, request, new Target("the-model", can, List.of()), 11);
        assertThat(body.findParents("n")).isEmpty();
        assertThat(body.toString()).doesNotContain("null");
        if (request.sampling().topLogprobs() == 0 || !can.logprobs()) {
            assertThat(body.toString()).doesNotContain("logprobs");
        }
    }

    /** The table of protocols: what a host would take from elsewhere unless it is sent. */
    @ParameterizedTest
    @CsvSource({
        "openai,'model,messages,max_tokens,temperature,top_p,seed,logprobs,top_logprobs'",
        "together,'model,messages,max_tokens,temperature,top_p,min_p,repetition_penalty,seed,logprobs'",
        "vllm,'model,messages,max_tokens,temperature,top_p,top_k,min_p,repetition_penalty,seed,logprobs,top_logprobs'",
        "sglang,'model,messages,max_tokens,temperature,top_p,top_k,min_p,repetition_penalty,seed,logprobs,top_logprobs'",
        "llama-server,'model,messages,max_tokens,temperature,top_p,top_k,min_p,repeat_penalty,seed,cache_prompt,logprobs,top_logprobs'",
        "ollama,'model,messages,stream,think,options,logprobs,top_logprobs'",
        "fireworks,'model,messages,max_tokens,temperature,top_p,top_k,min_p,repetition_penalty,seed,context_length_exceeded_behavior,logprobs,top_logprobs'",
        "openrouter,'model,messages,max_tokens,temperature,top_p,seed,provider,logprobs,top_logprobs'",
        "anthropic,'model,messages,max_tokens,temperature'"
    })
    void holdEachFieldTheTableDemands(String name, String fields) {
        assertThat(encoded(name, ExampleRequests.RATING).fieldNames())
                .toIterable()
                .contains(fields.split(","));
    }

    @Test
    void holdTheOllamaOptionsInTheirPlace() {
        assertThat(encoded("ollama", ExampleRequests.RATING).path("options").fieldNames())
                .toIterable()
                .contains("num_predict", "temperature", "top_p", "top_k", "min_p", "repeat_penalty", "seed");
    }

    @Test
    void askForNoMoreAlternativesThanAHostTells() {
        ChatRequest many = ExampleRequests.request(new Sampling(0, 1, 50), Message.user("?"));
        assertThat(encoded("together", many).path("logprobs").intValue()).isEqualTo(20);
        assertThat(encoded("fireworks", many).path("top_logprobs").intValue()).isEqualTo(5);
        assertThat(encoded("llama-server", many).path("top_logprobs").intValue())
                .isEqualTo(50);
        assertThat(encoded("anthropic", many).has("top_logprobs")).isFalse();
    }

    @Test
    void leaveOutWhatATargetCannot() {
        Dialect openai = ExampleRequests.dialect("openai");
        JsonNode body = encoded(openai, ExampleRequests.RATING, new Target("o3", BARE, List.of()), 11);
        assertThat(Set.copyOf(body.properties().stream().map(f -> f.getKey()).toList()))
                .containsExactlyInAnyOrder("model", "messages", "max_completion_tokens");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "11,11", "2147483647,2147483647", "2147483648,1", "9223372036854775807,0"})
    void holdASeedThatEveryServerCanKeep(long seed, int sent) {
        Dialect vllm = ExampleRequests.dialect("vllm");
        assertThat(encoded(vllm, ExampleRequests.RATING, ExampleRequests.target(vllm), seed)
                        .path("seed")
                        .longValue())
                .isEqualTo(sent);
    }

    @Test
    void mendHalfACharacterThatAModelWrote() {
        ChatRequest broken = ExampleRequests.request(new Sampling(0, 1, 0), Message.user("a\ud83db \ud83d\ude00"));
        assertThat(encoded("openai", broken)
                        .path("messages")
                        .path(0)
                        .path("content")
                        .textValue())
                .isEqualTo("a?b \ud83d\ude00");
    }
}
