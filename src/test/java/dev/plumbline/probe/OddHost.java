package dev.plumbline.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A host of the openai dialect that is sound but for what a subclass makes odd. Its one opinion is a softmax over a few tokens. */
class OddHost extends Dispatcher {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] TOKENS = {"7", "3", "5", "2", "I"};
    private static final double[] LOGITS = {5, 4.5, 3, 1, 0};

    private final AtomicInteger calls = new AtomicInteger();

    /** How many calls came. */
    int calls() {
        return calls.get();
    }

    /** What the logits are divided by at this temperature of a request. */
    double divisor(double temperature) {
        return 1;
    }

    /** How much the first logit is raised in the n-th call. */
    double raised(int call) {
        return 0;
    }

    /** A token's spelling. */
    String spelling(String token) {
        return token;
    }

    /** What the model answers to a question of the suite. */
    String answer(JsonNode request) {
        return spelling("7");
    }

    /** What a draw depends on beside the prompt. */
    String drawn(JsonNode request, int call) {
        return "seed " + request.path("seed").asText();
    }

    /** Tokens the model's template puts before a prompt. */
    int templateTokens(String model) {
        return 30;
    }

    /** What the host calls the model. */
    String served(String model) {
        return model;
    }

    /** Whether it tells token probabilities. */
    boolean tells() {
        return true;
    }

    @Override
    public MockResponse dispatch(RecordedRequest recorded) {
        try {
            int call = calls.incrementAndGet();
            JsonNode request = JSON.readTree(recorded.getBody().utf8());
            String body = JSON.writeValueAsString(reply(request, call));
            return new MockResponse.Builder()
                    .addHeader("content-type", "application/json")
                    .body(body)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode reply(JsonNode request, int call) {
        ObjectNode reply = JSON.createObjectNode();
        String model = request.path("model").asText();
        reply.put("model", served(model));
        ObjectNode choice = reply.putArray("choices").addObject();
        choice.put("finish_reason", "stop");
        boolean judges = request.toString().contains("You sort explanations");
        boolean explains = request.path("messages").size() > 1 && !judges;
        String said = judges ? "justification" : explains ? drawn(request, call) : answer(request);
        choice.putObject("message").put("role", "assistant").put("content", said);
        if (request.path("logprobs").asBoolean() && tells()) {
            alternatives(choice, request.path("temperature").asDouble(), call);
        }
        ObjectNode usage = reply.putObject("usage");
        usage.put(
                "prompt_tokens",
                templateTokens(model) + request.path("messages").toString().length() / 4);
        usage.put("completion_tokens", 1);
        return reply;
    }

    private void alternatives(ObjectNode choice, double temperature, int call) {
        double[] scaled = new double[LOGITS.length];
        double sum = 0;
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (LOGITS[i] + (i == 0 ? raised(call) : 0)) / divisor(temperature);
            sum += Math.exp(scaled[i]);
        }
        ObjectNode position = choice.putObject("logprobs").putArray("content").addObject();
        position.put("token", spelling(TOKENS[0])).put("logprob", scaled[0] - Math.log(sum));
        ArrayNode top = position.putArray("top_logprobs");
        for (int i = 0; i < scaled.length; i++) {
            double logprob = scaled[i] - Math.log(sum);
            top.addObject().put("token", spelling(TOKENS[i])).put("logprob", Math.max(-9999, logprob));
        }
    }
}
