package dev.plumbline.gateway;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.ChatGateway;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelCallException;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.recording.Recording;
import dev.plumbline.recording.RecordingAppender;
import dev.plumbline.recording.RecordingKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * Answers from the recording, calls hosts for the rest, and writes each reply to disk before returning it. A later run resumes and pays for
 * no reply twice. Safe to use from any thread.
 */
public final class LiveGateway implements ChatGateway, AutoCloseable {
    private final Recording recording;
    private final RecordingAppender appender;
    private final Connections connections;
    private final RandomGenerator random;
    private final ReplyRecorder recorder;
    private final Map<String, CompletableFuture<ChatReply>> underWay = new ConcurrentHashMap<>();
    private final AtomicInteger replayed = new AtomicInteger();

    /**
     * Creates a gateway to these hosts.
     *
     * @param recording the replies so far, read after {@code appender} was opened
     * @param appender receives new replies; closed with the gateway
     * @param connections to the hosts; closed with the gateway
     * @param random the randomness of the waits between attempts
     */
    public LiveGateway(
            Recording recording, RecordingAppender appender, Connections connections, RandomGenerator random) {
        this.recording = recording;
        this.appender = appender;
        this.connections = connections;
        this.random = random;
        this.recorder = new ReplyRecorder(appender, "live");
        connections.recordTo(recorder);
    }

    @Override
    public CompletableFuture<ChatReply> send(ChatRequest request, CallId id) {
        RecordingKey key = RecordingKey.of(request);
        Optional<ChatReply> known;
        try {
            known = recording.find(request, key);
        } catch (MistakesException falsified) {
            return CompletableFuture.failedFuture(new ModelCallException(String.valueOf(falsified.getMessage())));
        }
        if (known.isPresent()) {
            replayed.incrementAndGet();
            return CompletableFuture.completedFuture(known.get());
        }
        PaidCall call = new PaidCall(request, id, key, seed(key.value()), new Attempts(random));
        CompletableFuture<ChatReply> first = underWay.putIfAbsent(key.value(), call.future);
        if (first != null) {
            return first;
        }
        try {
            connections.account(request.model().name()).submit(call);
        } catch (RuntimeException | Error e) {
            // Other callers wait for this future, so it must complete.
            call.future.completeExceptionally(e);
            throw e;
        }
        return call.future;
    }

    /**
     * Warms up the code of calls in memory, so that the first calls do not wait for the JVM to load and compile it. Sends nothing.
     *
     * @param calls the approximate number of calls to come; fewer calls get a shorter warm-up
     */
    public void rehearse(int calls) {
        if (calls > 0) {
            connections.rehearse(appender, calls);
        }
    }

    /** Returns 31 bits of the recording key as the seed; every host accepts 31 bits. The key depends on the cell and the sample number. */
    static long seed(String key) {
        return Long.parseLong(key.substring(0, 8), 16) & Integer.MAX_VALUE;
    }

    /** Returns the model that answered a rating, as the host reported it in this run or when the reply was recorded. */
    public Optional<String> served(ChatRequest request) {
        return recorder.served(RecordingKey.of(request)).or(() -> recording.served(request));
    }

    /** Returns how many calls the recording answered. */
    public int replayed() {
        return replayed.get();
    }

    /** Returns the totals of each account so far. */
    public List<AccountTotals> totals() {
        return connections.totals();
    }

    /** Starts no further calls and fails all calls that have no reply yet. A reply that arrives before {@link #close} is still recorded. */
    public void end(String why) {
        connections.end(why);
    }

    @Override
    public void close() {
        connections.close();
        appender.close();
    }
}
