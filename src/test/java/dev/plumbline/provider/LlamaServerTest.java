package dev.plumbline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.provider.reply.Refusal;
import dev.plumbline.provider.reply.ReplyOrRefusal;
import dev.plumbline.provider.reply.ServedIdentity;
import dev.plumbline.provider.reply.Usage;
import dev.plumbline.provider.reply.WireResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real answers of a llama-server. */
class LlamaServerTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static ReplyOrRefusal read(String name) throws IOException {
        JsonNode kept = JSON.readTree(ExampleRequests.body("llama-server/" + name + ".json"));
        Map<String, String> headers = new HashMap<>();
        kept.path("headers")
                .properties()
                .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
        byte[] body = kept.path("body").textValue().getBytes(StandardCharsets.UTF_8);
        boolean asked =
                kept.path("request").has("logprobs") || kept.path("request").has("n_probs");
        Dialect dialect = ExampleRequests.dialect("llama-server");
        return dialect.read(
                asked ? ExampleRequests.RATING : ExampleRequests.ELABORATION,
                ExampleRequests.target(dialect),
                new WireResponse(kept.path("status").intValue(), headers, body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rate-base-ICE|6,5,7,8,3|content",
                "rate-coastal-abortion|7,I,,As,6|content",
                "lp-sampled-outside-top|6,0|content",
                "lp-empty-answer|I,As,5,4,6,|content",
                "lp-emoji-split|\ufffd,.|content",
                "lp-post-sampling-t1|5,6,4,3,7,|content-prob",
                "completion-native|6,7,8,5,4|completion",
                "completions-logprobs-5|6,7,8,5,4|content",
            })
    void tellsAlternatives(String name, String tokens, String shape) throws IOException {
        ReplyOrRefusal.Answered answered = (ReplyOrRefusal.Answered) read(name);
        List<String> reported =
                answered.reply().firstToken().stream().map(TokenLogprob::token).toList();
        assertThat(String.join(",", reported)).isEqualTo(tokens);
        assertThat(answered.served().shape()).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "context-too-long|INVALID_REQUEST|exceeds the available context size",
                "json-malformed|SERVER_ERROR|parse error",
                "key-wrong|STOP|Invalid API Key (HTTP 401); check the provider's api-key",
                "lp-cut-inside-character|NO_LOGPROBS|carries no token probabilities",
                "lp-int-5-top-5|INVALID_REQUEST|top_logprobs requires logprobs",
                "router-model-unknown|INVALID_REQUEST|model 'no-such-model' not found",
                "temperature-string|INVALID_REQUEST|must be number",
                "unknown-path|INVALID_REQUEST|File Not Found (HTTP 404); check the model's name and the base-url",
            })
    void isRefusedInItsOwnWords(String name, Refusal.Kind kind, String message) throws IOException {
        Refusal refusal = ((ReplyOrRefusal.Refused) read(name)).refusal();
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.message()).contains(message);
        assertThat(ExampleRequests.dialect("llama-server")
                        .learn(ExampleRequests.target(ExampleRequests.dialect("llama-server")), refusal))
                .isEmpty();
    }

    @Test
    void saysWhatItSaid() throws IOException {
        ReplyOrRefusal.Answered cut = (ReplyOrRefusal.Answered) read("elab-length");
        assertThat(cut.reply().text()).isEqualTo("I chose that others may");
        assertThat(cut.usage()).isEqualTo(new Usage(79, 5));
        assertThat(cut.served()).isEqualTo(new ServedIdentity("base", "b1-de3ff81", null));
        assertThat(((ReplyOrRefusal.Answered) read("lp-none")).reply().text()).isEqualTo("5");
    }
}
