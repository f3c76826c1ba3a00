package dev.plumbline.gateway;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.ChatGateway;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelCallException;
import dev.plumbline.provider.reply.ReplyOrRefusal;
import dev.plumbline.recording.RecordingKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** Calls hosts and records nothing. Limits, paces and retries calls like a live run. Safe to use from any thread. */
public final class UnrecordedGateway implements ChatGateway, AutoCloseable {
    private final Connections connections;
    private final RandomGenerator random;
    private final Map<PaidCall, ReplyOrRefusal.Answered> received = new ConcurrentHashMap<>();

    /**
     * Creates a gateway to these hosts.
     *
     * @param connections to the hosts; closed with the gateway
     * @param random the randomness of the waits between attempts
     */
    public UnrecordedGateway(Connections connections, RandomGenerator random) {
        this.connections = connections;
        this.random = random;
        connections.recordTo((call, answered, note) -> received.put(call, answered));
    }

    /** Sends a request with the same seed as a recorded call would use. Equal requests do not share a reply. */
    @Override
    public CompletableFuture<ChatReply> send(ChatRequest request, CallId id) {
        return ask(request, id, LiveGateway.seed(RecordingKey.of(request).value()))
                .thenApply(outcome -> {
                    if (outcome instanceof UnrecordedOutcome.Nothing nothing) {
                        // The message gives no advice to resume, because nothing is recorded.
                        throw new ModelCallException("no reply for " + id + ": " + nothing.why());
                    }
                    return ((UnrecordedOutcome.Answer) outcome).reply();
                });
    }

    /** Returns the totals of each account so far. */
    public List<AccountTotals> totals() {
        return connections.totals();
    }

    /**
     * Sends a request. Equal requests are separate calls.
     *
     * @param seed the seed, 0 or more; sent only if the host accepts a seed
     */
    public CompletableFuture<UnrecordedOutcome> ask(ChatRequest request, CallId id, long seed) {
        PaidCall call = new PaidCall(request, id, RecordingKey.of(request), seed, new Attempts(random));
        Account account = connections.account(request.model().name());
        account.submit(call);
        return call.future.handle((reply, error) -> {
            if (error == null) {
                ReplyOrRefusal.Answered answered =
                        Objects.requireNonNull(received.remove(call), "the reply arrived before it is returned");
                return new UnrecordedOutcome.Answer(reply, answered.usage(), answered.served());
            }
            if (error instanceof ModelCallException && error.getCause() instanceof Unanswered unanswered) {
                return new UnrecordedOutcome.Nothing(
                        unanswered.why(), account.totals().refusals().keySet());
            }
            throw new CompletionException(error);
        });
    }

    @Override
    public void close() {
        connections.close();
    }
}
