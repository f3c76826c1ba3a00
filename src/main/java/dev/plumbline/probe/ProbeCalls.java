package dev.plumbline.probe;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Message;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.Sampling;
import dev.plumbline.gateway.UnrecordedGateway;
import dev.plumbline.gateway.UnrecordedOutcome;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Makes and counts the doctor's calls to one model. Not thread-safe. */
final class ProbeCalls {
    /** The seed of calls for which any seed would do. */
    static final long SEED = 7;

    private static final Message PICK = Message.user("Answer with one digit 0-9: pick a number.");
    private static final int EXPLANATION_TOKENS = 24;

    private final UnrecordedGateway gateway;
    private final ModelRef model;
    private int calls;

    ProbeCalls(UnrecordedGateway gateway, ModelRef model) {
        this.gateway = gateway;
        this.model = model;
    }

    int calls() {
        return calls;
    }

    /** Asks for one token of an answer for which several tokens are likely. */
    CompletableFuture<UnrecordedOutcome> pick(double temperature, int topLogprobs) {
        return ask(new ChatRequest(model, List.of(PICK), new Sampling(temperature, 1, topLogprobs), 0), SEED);
    }

    /** Asks for a few words that are rarely the same twice unless the seed is the same. */
    CompletableFuture<UnrecordedOutcome> explain(long seed) {
        List<Message> messages =
                List.of(PICK, Message.assistant("7"), Message.user("Explain in a few words why you picked it."));
        return ask(new ChatRequest(model, messages, new Sampling(1, EXPLANATION_TOKENS, 0), 0), seed);
    }

    /** Sends a request of the suite. */
    CompletableFuture<UnrecordedOutcome> ask(ChatRequest request, long seed) {
        calls++;
        return gateway.ask(request, new CallId(CallKind.RATING, "doctor", "probe", null, model.name(), calls), seed);
    }

    /** Makes several calls in parallel; returns their outcomes in order. */
    static List<UnrecordedOutcome> all(int times, IntFunction<CompletableFuture<UnrecordedOutcome>> call) {
        List<CompletableFuture<UnrecordedOutcome>> asked =
                IntStream.range(0, times).mapToObj(call).toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }
}
