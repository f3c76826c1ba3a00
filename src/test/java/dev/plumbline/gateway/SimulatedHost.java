package dev.plumbline.gateway;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.profile.Limits;
import dev.plumbline.provider.Capabilities;
import dev.plumbline.provider.Capabilities.LengthField;
import dev.plumbline.provider.Dialect;
import dev.plumbline.provider.Reading;
import dev.plumbline.provider.Refusal;
import dev.plumbline.provider.Served;
import dev.plumbline.provider.Target;
import dev.plumbline.provider.Usage;
import dev.plumbline.provider.WireRequest;
import dev.plumbline.provider.WireResponse;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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
    int received;
    int open;
    int mostOpen;
    boolean reachable = true;
    /** What goes wrong with an attempt of this number beyond the rule, or null. */
    Function<Integer, Transport.@Nullable Failure> failing = n -> null;
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

    private void post(Exchange exchange) {
        open++;
        mostOpen = Math.max(mostOpen, open);
        Transport.Failure failure = failing.apply(received);
        Refusal.Kind refusal = rule.apply(received++);
        Duration wait = refusal == null ? latency : Duration.ofMillis(1);
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
    public Reading read(ChatRequest request, Target target, WireResponse response) {
        if (bug instanceof Error error) {
            throw error;
        }
        if (bug instanceof RuntimeException exception) {
            throw exception;
        }
        return response.status() == 200
                ? new Reading.Answered(ChatReply.text("yes"), new Usage(10, 1), new Served(null, null, null))
                : new Reading.Refused(new Refusal(
                        Refusal.Kind.valueOf(new String(response.body(), StandardCharsets.UTF_8)),
                        "as told",
                        retryAfter));
    }

    @Override
    public Optional<Target> learn(Target target, Refusal refusal) {
        return Optional.empty();
    }
}
