package dev.plumbline.gateway;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.gateway.Transport.Stage;
import dev.plumbline.profile.Limits;
import dev.plumbline.provider.Capabilities;
import dev.plumbline.provider.Capabilities.LengthField;
import dev.plumbline.provider.Dialect;
import dev.plumbline.provider.Target;
import dev.plumbline.provider.WireRequest;
import dev.plumbline.provider.reply.Refusal;
import dev.plumbline.provider.reply.ReplyOrRefusal;
import dev.plumbline.provider.reply.ServedIdentity;
import dev.plumbline.provider.reply.Usage;
import dev.plumbline.provider.reply.WireResponse;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A host in simulated time that answers every call after its latency, or refuses it at once as its rule says. The wire format is the test's
 * own: status 200 is an answer, any other has the kind of refusal for a body.
 */
final class SimulatedHost implements Transport, Dialect {
    private final SimulatedTime time;
    private final Duration latency;
    private final Function<Integer, Refusal.@Nullable Kind> rule;
    private final @Nullable Duration retryAfter;
    private final PriorityQueue<Long> busyUntil = new PriorityQueue<>();
    int received;
    int open;
    int mostOpen;
    boolean reachable = true;
    /** What goes wrong with an attempt of this number beyond the rule, or null. */
    Function<Integer, Transport.@Nullable Failure> failing = n -> null;
    /** How many calls it says it answers at once; 0 if it does not say. */
    int recommendedSlots;
    /** How many calls it answers at once; others wait. */
    int slots = Integer.MAX_VALUE;
    /** Callers hang up after so long. */
    Duration timeout = Duration.ofSeconds(1);
    /** Whether exchanges never end, as after a defect. */
    boolean losesCalls;
    /** Thrown while a reply is read. */
    @Nullable
    Throwable bug;

    /** The rule is given the number of the attempt, from 0. */
    SimulatedHost(
            SimulatedTime time,
            Duration latency,
            @Nullable Duration retryAfter,
            Function<Integer, Refusal.@Nullable Kind> rule) {
        this.time = time;
        this.latency = latency;
        this.retryAfter = retryAfter;
        this.rule = rule;
    }

    @Override
    public Line to(URI url, Map<String, String> headers, Limits limits) {
        return (body, exchange) -> post(exchange);
    }

    @Override
    public void get(URI url, Map<String, String> headers, Limits limits, Exchange exchange) {
        String props = "{\"total_slots\":" + recommendedSlots + "}";
        time.after(
                Duration.ofMillis(1),
                () -> exchange.answered(new WireResponse(200, Map.of(), props.getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public @Nullable URI slotsUrl(String base, Target target) {
        return recommendedSlots == 0 ? null : URI.create(base);
    }

    private void post(Exchange exchange) {
        open++;
        mostOpen = Math.max(mostOpen, open);
        if (losesCalls) {
            return;
        }
        Transport.Failure failure = failing.apply(received);
        Refusal.Kind refusal = rule.apply(received++);
        Duration wait = refusal == null ? served() : Duration.ofMillis(1);
        if (refusal == null && slots != Integer.MAX_VALUE && wait.compareTo(timeout) > 0) {
            time.after(timeout, () -> {
                open--;
                exchange.failed(new Transport.Failure(Stage.SILENT, true, new SocketTimeoutException("timeout")));
            });
            return;
        }
        time.after(wait, () -> {
            open--;
            if (!reachable) {
                exchange.failed(
                        new Transport.Failure(Stage.CONNECTING, false, new ConnectException("connection refused")));
                return;
            }
            if (failure != null) {
                exchange.failed(failure);
                return;
            }
            String said = refusal == null ? "yes" : refusal.name();
            exchange.answered(
                    new WireResponse(refusal == null ? 200 : 400, Map.of(), said.getBytes(StandardCharsets.UTF_8)));
        });
    }

    /** How long from now until an answer that begins in the first free slot. */
    private Duration served() {
        long now = time.nanos();
        if (slots == Integer.MAX_VALUE) {
            return latency;
        }
        if (slots == 0) {
            return timeout.plus(latency);
        }
        long free = busyUntil.size() < slots ? now : Math.max(now, Objects.requireNonNull(busyUntil.peek()));
        Duration wait = Duration.ofNanos(free + latency.toNanos() - now);
        if (wait.compareTo(timeout) <= 0) {
            // A call whose caller hangs up before is not served.
            if (busyUntil.size() >= slots) {
                busyUntil.remove();
            }
            busyUntil.add(now + wait.toNanos());
        }
        return wait;
    }

    @Override
    public String name() {
        return "simulated";
    }

    @Override
    public Capabilities defaults() {
        return new Capabilities(true, 20, true, true, LengthField.MAX_TOKENS);
    }

    @Override
    public Map<String, String> headers(String key) {
        return Map.of();
    }

    @Override
    public WireRequest encode(ChatRequest request, Target target, long seed) {
        return new WireRequest("chat", new byte[0]);
    }

    @Override
    public ReplyOrRefusal read(ChatRequest request, Target target, WireResponse response) {
        if (bug instanceof Error error) {
            throw error;
        }
        if (bug instanceof RuntimeException exception) {
            throw exception;
        }
        return response.status() == 200
                ? new ReplyOrRefusal.Answered(
                        ChatReply.text("yes"), new Usage(10, 1), new ServedIdentity(null, null, null))
                : new ReplyOrRefusal.Refused(new Refusal(
                        Refusal.Kind.valueOf(new String(response.body(), StandardCharsets.UTF_8)),
                        "as told",
                        retryAfter));
    }

    @Override
    public Optional<Target> learn(Target target, Refusal refusal) {
        return Optional.empty();
    }
}
