package dev.plumbline.gateway;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelGateway;
import dev.plumbline.recording.RecordingKey;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/**
 * The live gateway for what must be asked anew each time, such as an exam's repeats: bounded and retried like any other, but no reply is
 * kept or shared.
 */
public final class UnrecordedGateway implements ModelGateway, AutoCloseable {
    private final Connections connections;
    private final RandomGenerator random;

    /**
     * A gateway to these hosts.
     *
     * @param connections to the hosts; closed with the gateway
     * @param random for the waits between attempts
     */
    public UnrecordedGateway(Connections connections, RandomGenerator random) {
        this.connections = connections;
        this.random = random;
        connections.recordTo((call, answered, note) -> {});
    }

    @Override
    public CompletableFuture<ChatReply> send(ChatRequest request, CallId id) {
        long seed = LiveGateway.seed(RecordingKey.of(request));
        PaidCall call = new PaidCall(request, id, seed, new Attempts(random));
        connections.account(request.model().name()).submit(call);
        return call.future;
    }

    /** What each account has done so far. */
    public List<AccountTotals> totals() {
        return connections.totals();
    }

    @Override
    public void close() {
        connections.close();
    }
}
