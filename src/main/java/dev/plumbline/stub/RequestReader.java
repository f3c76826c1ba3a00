package dev.plumbline.stub;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.chat.Message;
import dev.plumbline.chat.Role;
import dev.plumbline.stub.HostRules.Asking;
import dev.plumbline.stub.model.CompletionRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads requests in one host's dialect, and rejects the requests that this host would reject. */
final class RequestReader {
    private static final Pattern REASONING = Pattern.compile("(o[134]|gpt-5)(?!.*chat).*");
    private static final int DEFAULT_LENGTH = 512;
    private static final int NONE = -1;

    private final HostRules rules;

    RequestReader(HostRules rules) {
        this.rules = rules;
    }

    /** Reads a chat completion request in the form that most hosts accept. */
    CompletionRequest completion(JsonNode body) throws RequestRejectedException {
        JsonFields fields = JsonFields.of(body, "body");
        refuseStream(fields.truth("stream"));
        String model = fields.text("model");
        Long tokens = fields.whole("max_tokens");
        Long completionTokens = fields.whole("max_completion_tokens");
        if (tokens != null && completionTokens != null && !rules.bothLengths()) {
            throw RequestRejectedException.of(
                    "max_tokens", "'max_tokens' and 'max_completion_tokens' cannot both be set");
        }
        if (rules.reasoningModels() && REASONING.matcher(model).matches()) {
            refuseWhatReasoningModelsRefuse(fields);
        }
        Long length = tokens == null ? completionTokens : tokens;
        return asked(model, messages(fields, "", Set.of("system", "user", "assistant")), fields, length, fields);
    }

    /** Reads a request of Anthropic's API, in which the system text is a separate field. */
    CompletionRequest anthropic(JsonNode body) throws RequestRejectedException {
        JsonFields fields = JsonFields.of(body, "body");
        refuseStream(fields.truth("stream"));
        for (String unknown : List.of("logprobs", "top_logprobs", "seed", "n", "max_completion_tokens")) {
            if (fields.has(unknown)) {
                throw RequestRejectedException.of(unknown, unknown + ": Extra inputs are not permitted");
            }
        }
        String system = fields.has("system") ? fields.text("system") : "";
        List<Message> messages = messages(fields, system, Set.of("user", "assistant"));
        return asked(fields.text("model"), messages, fields, fields.whole("max_tokens"), fields);
    }

    /** Reads a request of Ollama's own chat API, in which the sampling parameters are under {@code options}. */
    CompletionRequest ollama(JsonNode body) throws RequestRejectedException {
        JsonFields fields = JsonFields.of(body, "body");
        Boolean stream = fields.truth("stream");
        refuseStream(stream == null || stream);
        JsonFields options = fields.has("options") ? JsonFields.of(body.path("options"), "options") : JsonFields.none();
        List<Message> messages = messages(fields, "", Set.of("system", "user", "assistant"));
        return asked(fields.text("model"), messages, options, options.whole("num_predict"), fields);
    }

    private CompletionRequest asked(
            String model, List<Message> messages, JsonFields sampling, @Nullable Long length, JsonFields asking)
            throws RequestRejectedException {
        if (length == null && rules.needsMaxTokens()) {
            throw RequestRejectedException.of("max_tokens", "max_tokens: Field required");
        }
        if (length != null && (length < 1 || length > Integer.MAX_VALUE)) {
            throw RequestRejectedException.of("max_tokens", "max_tokens must be at least 1 (was " + length + ")");
        }
        Double temperature = sampling.number("temperature");
        if (temperature != null && !(temperature >= 0 && temperature <= rules.hottest())) {
            throw RequestRejectedException.of(
                    "temperature",
                    "temperature must be between 0 and " + rules.hottest() + " (was " + temperature + ")");
        }
        return new CompletionRequest(
                model,
                messages,
                temperature == null ? 1 : temperature,
                length == null ? DEFAULT_LENGTH : length.intValue(),
                sampling.whole("seed"),
                alternatives(asking),
                legacy(asking));
    }

    private static List<Message> messages(JsonFields fields, String system, Set<String> roles)
            throws RequestRejectedException {
        JsonNode list = fields.node().path("messages");
        if (!list.isArray() || list.isEmpty()) {
            throw RequestRejectedException.of("messages", "messages: at least one message is required");
        }
        List<Message> messages = new ArrayList<>();
        if (!system.isEmpty()) {
            messages.add(Message.system(system));
        }
        for (JsonNode each : list) {
            JsonFields message = JsonFields.of(each, "messages");
            String role = message.text("role");
            if (!roles.contains(role)) {
                throw RequestRejectedException.of("messages", "messages: unexpected role '" + role + "'");
            }
            messages.add(new Message(Role.valueOf(role.toUpperCase(Locale.ROOT)), message.text("content")));
        }
        return messages;
    }

    private static void refuseStream(@Nullable Boolean stream) throws RequestRejectedException {
        if (stream != null && stream) {
            throw RequestRejectedException.of("stream", "the stub does not stream: send \"stream\": false");
        }
    }

    private static void refuseWhatReasoningModelsRefuse(JsonFields fields) throws RequestRejectedException {
        if (fields.has("max_tokens")) {
            throw unsupported(
                    "max_tokens",
                    "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.");
        }
        Double temperature = fields.number("temperature");
        if (temperature != null && temperature != 1) {
            throw unsupported(
                    "temperature",
                    "Unsupported value: 'temperature' does not support " + temperature
                            + " with this model. Only the default (1) value is supported.");
        }
        if (fields.has("logprobs") || fields.has("top_logprobs")) {
            throw unsupported("logprobs", "Unsupported parameter: 'logprobs' is not supported with this model.");
        }
    }

    private static RequestRejectedException unsupported(String field, String message) {
        return new RequestRejectedException(new StubRefusal(
                400,
                message,
                field,
                message.startsWith("Unsupported value") ? "unsupported_value" : "unsupported_parameter"));
    }

    /** Returns the number of requested alternatives in the host's format; -1 if no token probabilities are requested. */
    private int alternatives(JsonFields fields) throws RequestRejectedException {
        if (rules.logprobs() == Asking.NUMBER) {
            return fields.has("logprobs") ? number(fields) : NONE;
        }
        if (legacy(fields)) {
            return number(fields);
        }
        Boolean on = fields.truth("logprobs");
        Long top = fields.whole("top_logprobs");
        if (on == null || !on) {
            if (top != null && rules.logprobs() != Asking.NEVER) {
                throw RequestRejectedException.of("top_logprobs", "top_logprobs requires logprobs to be set to true");
            }
            return NONE;
        }
        return top == null ? rules.unnamedAlternatives() : checked("top_logprobs", top);
    }

    /**
     * Returns whether {@code logprobs} is a number of alternatives. It always is if the host has no other form, otherwise only if the
     * request gives no truth value.
     */
    private boolean legacy(JsonFields fields) {
        return rules.logprobs() == Asking.NUMBER
                || (rules.logprobs() == Asking.EITHER && fields.has("logprobs") && !fields.isBoolean("logprobs"));
    }

    private int number(JsonFields fields) throws RequestRejectedException {
        Long count = fields.whole("logprobs");
        if (count == null || count == 0) {
            return NONE;
        }
        return checked("logprobs", count);
    }

    private int checked(String field, long count) throws RequestRejectedException {
        if (count < 0 || count > rules.maxAlternatives()) {
            throw RequestRejectedException.of(field, String.format(Locale.ROOT, rules.tooMany(), count));
        }
        return (int) count;
    }
}
