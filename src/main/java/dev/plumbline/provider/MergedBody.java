package dev.plumbline.provider;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.chat.BodyFields;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Message;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.Sampling;
import dev.plumbline.provider.Capabilities.LengthField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Merges the fields of a profile's body into a request, and collects the fields that a format sets. */
final class MergedBody {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Fields that would change the number, length or shape of replies, so that they could not be read. */
    private static final List<String> NEVER =
            List.of("stream", "stream_options", "n", "best_of", "echo", "prompt", "messages", "system", "logprobs");

    private MergedBody() {}

    static byte[] of(byte[] request, BodyFields body) {
        try {
            ObjectNode merged = (ObjectNode) JSON.readTree(request);
            merge(merged, JSON.readTree(body.json()));
            return JSON.writeValueAsBytes(merged);
        } catch (IOException e) {
            throw new UncheckedIOException("two JSON objects of our own are well formed", e);
        }
    }

    private static void merge(ObjectNode into, JsonNode fields) {
        fields.properties().forEach(field -> {
            if (into.get(field.getKey()) instanceof ObjectNode inner
                    && field.getValue().isObject()) {
                merge(inner, field.getValue());
            } else {
                into.set(field.getKey(), field.getValue());
            }
        });
    }

    /** Collects the fields from sample requests that together use all fields of the format. */
    static Map<String, Object> ownFields(RequestFormat format, Capabilities can) {
        Map<String, Object> own = new TreeMap<>();
        ChatRequest request = new ChatRequest(
                new ModelRef("any", "any"), List.of(Message.system("s"), Message.user("u")), new Sampling(1, 1, 1), 0);
        for (LengthField length : LengthField.values()) {
            Target target = new Target("any", can.with(length), List.of("any"));
            try {
                collect(JSON.readTree(RequestJson.body(format, request, target, 0)), own);
            } catch (IOException e) {
                throw new UncheckedIOException("a JSON object of our own is well formed", e);
            }
            // Reserve both names of the length limit, because some hosts support both.
            own.put(length.wire(), Map.of());
        }
        NEVER.forEach(name -> own.put(name, Map.of()));
        own.keySet().removeAll(format.switches());
        return own;
    }

    private static void collect(JsonNode object, Map<String, Object> own) {
        object.properties().forEach(field -> {
            Map<String, Object> inner = new TreeMap<>();
            if (field.getValue().isObject()) {
                collect(field.getValue(), inner);
            }
            own.put(field.getKey(), inner);
        });
    }
}
