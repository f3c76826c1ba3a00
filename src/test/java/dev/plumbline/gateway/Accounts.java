package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.BodyFields;
import dev.plumbline.chat.CallId;
import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Message;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.Sampling;
import dev.plumbline.gateway.key.Secret;
import dev.plumbline.profile.HostAbilities;
import dev.plumbline.profile.Limits;
import dev.plumbline.profile.Price;
import dev.plumbline.profile.Provider;
import dev.plumbline.provider.Target;
import dev.plumbline.recording.RecordingKey;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Accounts at a simulated host, and calls to put to them. */
final class Accounts {
    private Accounts() {}

    static Account of(
            SimulatedTime time,
            SimulatedHost host,
            Budget budget,
            Recorder recorder,
            @Nullable Integer concurrency,
            @Nullable Integer requestsPerMinute) {
        return of(time, host, budget, recorder, host(host, "http://h/v1", concurrency, requestsPerMinute));
    }

    static ProviderClient host(SimulatedHost host, String url) {
        return host(host, url, null, null);
    }

    private static ProviderClient host(
            SimulatedHost host, String url, @Nullable Integer concurrency, @Nullable Integer requestsPerMinute) {
        Duration second = Duration.ofSeconds(1);
        Limits limits =
                new Limits(concurrency, requestsPerMinute, null, second, host.timeout, second, Duration.ofMinutes(10));
        Provider provider = new Provider(
                "here",
                "openai",
                URI.create(url),
                null,
                null,
                limits,
                HostAbilities.AS_DIALECT,
                List.of(),
                BodyFields.NONE,
                null);
        return new ProviderClient(provider, host, Secret.none(), host);
    }

    private static Account of(
            SimulatedTime time, SimulatedHost transport, Budget budget, Recorder recorder, ProviderClient host) {
        return new Account(
                host,
                time,
                budget,
                recorder,
                Map.of(
                        "base", new Target("base", transport.defaults(), List.of()),
                        "tuned", new Target("tuned", transport.defaults(), List.of())),
                Map.of("base", new Price(1_000_000, 0)));
    }

    static List<PaidCall> calls(int count) {
        return calls("base", count);
    }

    static List<PaidCall> calls(String model, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new PaidCall(
                        new ChatRequest(
                                new ModelRef(model, "i"), List.of(Message.user("?")), new Sampling(1, 10, 0), i),
                        new CallId(CallKind.ELABORATION, "s", "q", 1, model, i),
                        new RecordingKey("key " + model + i, "request " + model + i),
                        i,
                        new Attempts(new Random(i))))
                .toList();
    }

    /** Puts so many calls to an account and runs until all have ended. */
    static List<PaidCall> run(SimulatedTime time, Account account, int count) {
        List<PaidCall> calls = calls(count);
        calls.forEach(account::submit);
        time.run();
        assertThat(calls).allSatisfy(c -> assertThat(c.future).isDone());
        return calls;
    }
}
