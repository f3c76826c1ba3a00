package dev.plumbline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.chat.BodyFields;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BodyFieldsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<String> dialects() {
        return Dialects.names();
    }

    private static byte[] sent(String dialect, String fields) {
        Dialect wire = ExampleRequests.dialect(dialect);
        ChatRequest plain = ExampleRequests.RATING;
        ModelRef model = new ModelRef("coastal", "coastal-v1", null, null, new BodyFields(fields));
        return wire.encode(
                        new ChatRequest(model, plain.messages(), plain.sampling(), plain.sample()),
                        ExampleRequests.target(wire),
                        7)
                .body();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void everyDialectSendsTheFieldsWithTheirTypesBesideItsOwn(String dialect) throws IOException {
        String fields =
                "{\"chat_template_kwargs\":{\"enable_thinking\":false,\"level\":2,\"share\":0.1},\"tags\":[\"a\",1]}";
        JsonNode with = JSON.readTree(sent(dialect, fields));
        assertThat(with.path("chat_template_kwargs").toString())
                .isEqualTo("{\"enable_thinking\":false,\"level\":2,\"share\":0.1}");
        assertThat(with.path("tags").toString()).isEqualTo("[\"a\",1]");
        JsonNode without = JSON.readTree(sent(dialect, "{}"));
        without.properties()
                .forEach(field -> assertThat(with.get(field.getKey())).isEqualTo(field.getValue()));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void aRequestWithoutFieldsKeepsItsBytes(String dialect) {
        Dialect wire = ExampleRequests.dialect(dialect);
        assertThat(sent(dialect, "{}"))
                .isEqualTo(wire.encode(ExampleRequests.RATING, ExampleRequests.target(wire), 7)
                        .body());
    }

    @Test
    void fieldsAreAddedToAnObjectThatTheDialectWritesItself() throws IOException {
        JsonNode options = JSON.readTree(sent("ollama", "{\"options\":{\"num_ctx\":8192}}"))
                .path("options");
        assertThat(options.path("num_ctx").intValue()).isEqualTo(8192);
        assertThat(options.path("num_predict").intValue()).isEqualTo(1);
    }

    @Test
    void theThinkingSwitchOfOllamaCanBeReplaced() throws IOException {
        assertThat(new String(sent("ollama", "{}"), StandardCharsets.UTF_8)).contains("\"think\":false");
        assertThat(JSON.readTree(sent("ollama", "{\"think\":\"low\"}"))
                        .path("think")
                        .asText())
                .isEqualTo("low");
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void whatAnyRequestSendsIsItsDialectsOwn(String dialect) throws IOException {
        Map<String, Object> own = ExampleRequests.dialect(dialect).ownFields();
        assertThat(own).containsKeys("model", "messages", "max_tokens", "max_completion_tokens", "stream", "n");
        JSON.readTree(sent(dialect, "{}")).fieldNames().forEachRemaining(field -> {
            if (!field.equals("think")) {
                assertThat(own).containsKey(field);
            }
        });
    }
}
