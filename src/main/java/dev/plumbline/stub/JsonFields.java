package dev.plumbline.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object, refused where one is null or of another type than hosts take.
 *
 * @param node a JSON object
 */
record JsonFields(JsonNode node) {
    /** Returns the fields of an object that has no null in it. */
    static JsonFields of(JsonNode node, String what) throws RequestRejectedException {
        if (!node.isObject()) {
            throw RequestRejectedException.of(what, what + " must be an object");
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getValue().isNull()) {
                throw RequestRejectedException.of(
                        field.getKey(), "Invalid type for '" + field.getKey() + "': got null");
            }
        }
        return new JsonFields(node);
    }

    static JsonFields none() {
        return new JsonFields(JsonNodeFactory.instance.objectNode());
    }

    boolean has(String name) {
        return node.has(name);
    }

    boolean isBoolean(String name) {
        return node.path(name).isBoolean();
    }

    String text(String name) throws RequestRejectedException {
        JsonNode value = node.path(name);
        if (!value.isTextual()) {
            throw wrongType(name, "a string", value);
        }
        return value.textValue();
    }

    @Nullable
    Boolean truth(String name) throws RequestRejectedException {
        JsonNode value = node.get(name);
        if (value == null) {
            return null;
        }
        if (!value.isBoolean()) {
            throw wrongType(name, "a boolean", value);
        }
        return value.booleanValue();
    }

    @Nullable
    Long whole(String name) throws RequestRejectedException {
        JsonNode value = node.get(name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrongType(name, "an integer", value);
        }
        return value.longValue();
    }

    @Nullable
    Double number(String name) throws RequestRejectedException {
        JsonNode value = node.get(name);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            throw wrongType(name, "a number", value);
        }
        return value.doubleValue();
    }

    private static RequestRejectedException wrongType(String name, String wanted, JsonNode value) {
        String was =
                value.isMissingNode() ? "nothing" : value.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
        return RequestRejectedException.of(
                name, "Invalid type for '" + name + "': expected " + wanted + ", got " + was);
    }
}
