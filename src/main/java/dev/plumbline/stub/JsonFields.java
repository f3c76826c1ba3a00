package dev.plumbline.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object. Rejects fields that are null or of a type that hosts reject.
 *
 * @param node a JSON object
 */
record JsonFields(JsonNode node) {
    /** Returns the fields of an object. Rejects an object with a null field. */
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
        JsonNode value = checked(name, "a boolean", JsonNode::isBoolean);
        return value == null ? null : (Boolean) value.booleanValue();
    }

    @Nullable
    Long whole(String name) throws RequestRejectedException {
        JsonNode value = checked(name, "an integer", v -> v.isIntegralNumber() && v.canConvertToLong());
        return value == null ? null : (Long) value.longValue();
    }

    @Nullable
    Double number(String name) throws RequestRejectedException {
        JsonNode value = checked(name, "a number", JsonNode::isNumber);
        return value == null ? null : (Double) value.doubleValue();
    }

    /** Returns the value of a field, or null if it is missing. */
    private @Nullable JsonNode checked(String name, String wanted, Predicate<JsonNode> isWanted)
            throws RequestRejectedException {
        JsonNode value = node.get(name);
        if (value != null && !isWanted.test(value)) {
            throw wrongType(name, wanted, value);
        }
        return value;
    }

    private static RequestRejectedException wrongType(String name, String wanted, JsonNode value) {
        String was =
                value.isMissingNode() ? "nothing" : value.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
        return RequestRejectedException.of(
                name, "Invalid type for '" + name + "': expected " + wanted + ", got " + was);
    }
}
