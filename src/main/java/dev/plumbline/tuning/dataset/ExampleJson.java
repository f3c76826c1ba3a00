package dev.plumbline.tuning.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads and writes examples strictly, in one canonical form that equal examples share. */
public final class ExampleJson {
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readerFor(JsonNode.class);
    private static final ObjectWriter WRITER = JsonMapper.builder().build().writer();
    private static final ObjectWriter CANONICAL = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build()
            .writer();

    private ExampleJson() {}

    public static JsonNode read(String line) throws JsonProcessingException {
        return READER.readTree(line);
    }

    /** Returns the JSON without spaces, in the order the keys were added. */
    public static String compact(JsonNode node) {
        return written(node, WRITER);
    }

    /** Returns the JSON without spaces and with sorted keys, which is the same for all examples that mean the same. */
    public static String canonical(JsonNode node) {
        return written(node, CANONICAL);
    }

    /** Returns the canonical form in ASCII only, so that no character can control a terminal. */
    static String shown(JsonNode node) {
        return written(node, CANONICAL.with(JsonWriteFeature.ESCAPE_NON_ASCII)).replace("\u007F", "\\u007F");
    }

    private static String written(JsonNode node, ObjectWriter writer) {
        try {
            return writer.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree in memory can be written", e);
        }
    }
}
