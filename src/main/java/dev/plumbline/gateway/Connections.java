package dev.plumbline.gateway;

import dev.plumbline.gateway.key.KeyLeak;
import dev.plumbline.gateway.key.KeyVariables;
import dev.plumbline.gateway.key.Secret;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.profile.Model;
import dev.plumbline.profile.Price;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.Provider;
import dev.plumbline.provider.Dialects;
import dev.plumbline.provider.Target;
import dev.plumbline.provider.reply.ReplyOrRefusal;
import dev.plumbline.recording.RecordingAppender;
import dev.plumbline.spi.ModelGateway;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The provider accounts of a profile's models, each with its key from the environment. */
public final class Connections implements AutoCloseable {
    private static final Duration WATCH_EVERY = Duration.ofSeconds(10);

    private final Map<String, Account> byProvider = new LinkedHashMap<>();
    private final Map<String, Account> byModel = new HashMap<>();
    private final OkHttpTransport transport;
    private final Ticker.RealTime ticker;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "plumbline-model");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Recorder recorder;

    private Connections(OkHttpTransport transport, Ticker.RealTime ticker) {
        this.transport = transport;
        this.ticker = ticker;
    }

    /**
     * Opens accounts for these models; makes no connection yet.
     *
     * @param shown the name of the profile's file in messages
     * @param variables the environment variables that may hold the keys
     * @param mistakes receives a mistake for each model without a provider, missing key and gateway that cannot be created
     * @return the connections, or null if a mistake was reported
     */
    public static @Nullable Connections open(
            Profile profile,
            String shown,
            Collection<String> models,
            KeyVariables variables,
            Budget budget,
            Mistakes mistakes) {
        int before = mistakes.count();
        List<Secret> secrets = variables.secrets(System.getenv().keySet());
        Map<String, Secret> keys = new LinkedHashMap<>();
        for (String model : models) {
            profile.providerOf(model)
                    .ifPresentOrElse(
                            provider -> keys.computeIfAbsent(
                                    provider.name(), name -> key(provider, shown, variables, mistakes)),
                            () -> mistakes.add(
                                    Place.of(shown),
                                    "model '" + model + "' has no provider, so it cannot be asked",
                                    null,
                                    "give it one, or use mode replay"));
        }
        EnvironmentProxies proxies = new EnvironmentProxies(variables, mistakes);
        Map<String, ModelGateway> gateways = new HashMap<>();
        for (String name : keys.keySet()) {
            Provider provider = Objects.requireNonNull(profile.providers().get(name));
            refuseKeyIn(provider, shown, secrets, mistakes);
            ModelGateway gateway = provider.isInProcess() ? new GatewayClasses(shown, mistakes).of(provider) : null;
            if (gateway != null) {
                gateways.put(name, gateway);
            }
        }
        if (mistakes.count() > before) {
            return null;
        }
        Connections connections = new Connections(new OkHttpTransport(proxies), new Ticker.RealTime());
        connections.connect(profile, models, keys, gateways, secrets, budget);
        connections.watch();
        return connections;
    }

    /** Rejects a profile whose request body fields contain a key, because these fields are recorded and shown in reports. */
    private static void refuseKeyIn(Provider provider, String shown, List<Secret> secrets, Mistakes mistakes) {
        boolean holdsKey = !provider.body().isEmpty()
                && secrets.stream()
                        .anyMatch(secret -> KeyLeak.isIn(secret, provider.body().json()));
        if (holdsKey) {
            mistakes.add(
                    Place.of(shown),
                    "'body' of provider '" + provider.name() + "' holds a key of this environment",
                    null,
                    "remove it, because body is recorded and shown; name the variable in api-key");
        }
    }

    static Secret key(Provider provider, String shown, KeyVariables variables, Mistakes mistakes) {
        String variable = provider.apiKeyVariable();
        if (variable == null) {
            return Secret.none();
        }
        if (!variables.allows(provider, shown, mistakes)) {
            return Secret.none();
        }
        String value = variables.value(variable);
        Secret secret = value == null || value.isBlank() ? null : Secret.of(value.strip());
        if (secret != null) {
            return secret;
        }
        mistakes.add(
                Place.of(shown),
                value == null || value.isBlank()
                        ? "provider '" + provider.name() + "' needs its key in the environment"
                        : "the key of provider '" + provider.name() + "' holds a character no header can carry",
                variable,
                "set the environment variable " + variable);
        return Secret.none();
    }

    private void connect(
            Profile profile,
            Collection<String> models,
            Map<String, Secret> keys,
            Map<String, ModelGateway> gateways,
            List<Secret> secrets,
            Budget budget) {
        Map<String, Map<String, Target>> targets = new LinkedHashMap<>();
        Map<String, Price> prices = new HashMap<>();
        for (String name : models) {
            Model model = Objects.requireNonNull(profile.models().get(name));
            targets.computeIfAbsent(Objects.requireNonNull(model.provider()), p -> new HashMap<>())
                    .put(name, profile.target(name));
            Price price = model.price();
            if (price != null) {
                prices.put(name, price);
            }
        }
        targets.forEach((name, ofProvider) -> {
            Provider provider = Objects.requireNonNull(profile.providers().get(name));
            Secret key = Objects.requireNonNull(keys.get(name));
            ModelGateway gateway = gateways.get(name);
            Host host = gateway == null
                    ? new ProviderClient(provider, Dialects.of(provider.dialect()), key, transport)
                    : new InProcessHost(
                            provider,
                            gateway,
                            Stream.concat(Stream.of(key), secrets.stream()).toList(),
                            threads);
            Account account = new Account(host, ticker, budget, this::record, ofProvider, prices);
            byProvider.put(name, account);
            ofProvider.keySet().forEach(model -> byModel.put(model, account));
        });
    }

    private void watch() {
        ticker.after(WATCH_EVERY, () -> {
            byProvider.values().forEach(Account::watch);
            watch();
        });
    }

    private void record(PaidCall call, ReplyOrRefusal.Answered answered, @Nullable String note) throws IOException {
        Objects.requireNonNull(recorder, "there is no recorder").record(call, answered, note);
    }

    /** Sets the recorder of replies; called before the first call. */
    void recordTo(Recorder target) {
        this.recorder = target;
    }

    /** Warms up the code of each account's calls, so that the first calls are fast. */
    void rehearse(RecordingAppender appender, int calls) {
        byProvider.values().forEach(account -> account.rehearse(appender, calls));
    }

    Account account(String model) {
        return Objects.requireNonNull(byModel.get(model), () -> "no account for model " + model);
    }

    List<AccountTotals> totals() {
        return byProvider.values().stream().map(Account::totals).toList();
    }

    /** Starts no further calls and fails all calls that have no reply yet. */
    void end(String why) {
        byProvider.values().forEach(account -> account.end(why));
    }

    @Override
    public void close() {
        ticker.close();
        transport.close();
        threads.shutdownNow();
    }
}
