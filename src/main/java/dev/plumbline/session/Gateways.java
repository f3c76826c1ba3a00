package dev.plumbline.session;

import dev.plumbline.chat.ChatGateway;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.gateway.AccountTotals;
import dev.plumbline.gateway.Budget;
import dev.plumbline.gateway.Connections;
import dev.plumbline.gateway.Forecast;
import dev.plumbline.gateway.LiveGateway;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.Provider;
import dev.plumbline.recording.RecordingAppender;
import dev.plumbline.recording.RecordingAppender.SetAsideFile;
import dev.plumbline.recording.ReplayGateway;
import dev.plumbline.run.Cast;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.session.SuiteOpener.Unrecorded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The gateways of a launch, one for each suite. A replay reads only the recording; a live run also locks the recordings that it appends to.
 */
final class Gateways implements AutoCloseable {
    /** The number of simultaneous calls that the process must be able to open if a profile sets no limit. */
    private static final int FIRST_CALLS = 64;

    private final Settings settings;
    private final Map<Path, RecordingAppender> appenders = new LinkedHashMap<>();
    private final Map<OpenedSuite, LiveGateway> live = new LinkedHashMap<>();
    private final Map<OpenedSuite, Forecast> forecasts = new LinkedHashMap<>();
    private final Map<OpenedSuite, Forecast> completedForecasts = new ConcurrentHashMap<>();
    private final List<SetAsideFile> setAside = new ArrayList<>();
    private List<OpenedSuite> suites = List.of();

    private Gateways(Settings settings) {
        this.settings = settings;
    }

    /**
     * Opens the suites of a launch with their gateways; makes no calls yet. A live run validates settings, suites and profiles, locks the
     * recordings, reads them, and then opens the files that it adds replies to.
     *
     * @param environment returns an environment variable's value, such as an API key
     * @throws dev.plumbline.mistake.MistakesException if anything is wrong, or the plans do not fit the budget
     */
    static Gateways open(
            Settings settings,
            Function<Settings, List<OpenedSuite>> opener,
            Function<String, @Nullable String> environment) {
        Gateways gateways = new Gateways(settings);
        try {
            if (settings.isLive()) {
                gateways.lock();
                gateways.setAside();
            }
            gateways.suites = opener.apply(settings).stream()
                    .map(suite -> settings.isLive() ? suite : suite.replayed())
                    .toList();
            if (settings.isLive()) {
                gateways.connect(environment);
            }
            return gateways;
        } catch (RuntimeException e) {
            gateways.restore();
            gateways.close();
            throw e;
        }
    }

    /** Moves the recorded replies of refreshed models out of their recordings, so that these models are asked again. */
    private void setAside() {
        List<Unrecorded> opened = SuiteOpener.openUnrecorded(settings);
        Mistakes mistakes = new Mistakes();
        for (String model : settings.refreshed()) {
            List<Unrecorded> asking = opened.stream()
                    .filter(suite -> asked(suite.cast()).contains(model))
                    .toList();
            if (asking.isEmpty()) {
                mistakes.add(
                        settings.place(Property.REFRESH),
                        "no model of this run has this name",
                        model,
                        "use some of "
                                + opened.stream()
                                        .flatMap(suite -> asked(suite.cast()).stream())
                                        .distinct()
                                        .collect(Collectors.joining(", ")));
            }
        }
        mistakes.throwIfAny();
        for (Unrecorded suite : opened) {
            Path folder = OpenedSuite.replies(suite.profile(), settings.shard());
            for (String model : settings.refreshed()) {
                if (asked(suite.cast()).contains(model)) {
                    Objects.requireNonNull(appenders.get(folder), "locked before")
                            .setAside(model)
                            .ifPresent(setAside::add);
                }
            }
        }
    }

    private void restore() {
        setAside.forEach(SetAsideFile::restore);
        setAside.clear();
    }

    /**
     * Rejects a refresh if another file of the recording holds replies of the model, because these replies would be used instead of new
     * ones.
     */
    private void refuseKept(OpenedSuite suite, Forecast forecast, Mistakes mistakes) {
        forecast.lines().stream()
                .filter(line -> line.recorded() > 0 && settings.refreshed().contains(line.model()))
                .map(Forecast.Line::model)
                .distinct()
                .forEach(model -> mistakes.add(
                        settings.place(Property.REFRESH),
                        "the recording " + suite.recording().shownAs()
                                + " holds replies of this model in the file of another",
                        model,
                        "move them to " + model + ".jsonl, or give the model another 'identity'"));
    }

    private void lock() {
        for (Unrecorded suite : SuiteOpener.openUnrecorded(settings)) {
            Path folder = OpenedSuite.replies(suite.profile(), settings.shard());
            appenders.put(folder, RecordingAppender.open(folder, SuiteOpener.shown(settings.root(), folder)));
        }
    }

    private void connect(Function<String, @Nullable String> environment) {
        Mistakes mistakes = new Mistakes();
        Budget budget = settings.budget();
        for (OpenedSuite suite : suites) {
            refuseWithheld(suite, mistakes);
            BatchedCalls.refuse(settings, suite, mistakes);
            Forecast forecast = SuiteForecast.of(suite);
            forecasts.put(suite, forecast);
            refuseKept(suite, forecast, mistakes);
            Connections connections = Connections.open(
                    suite.profile(),
                    SuiteOpener.shown(settings.root(), suite.profile().file()),
                    asked(suite.cast()),
                    settings.keyVariables(environment),
                    budget,
                    mistakes);
            RecordingAppender appender = Objects.requireNonNull(appenders.get(suite.replies()), "locked before");
            if (!suite.shard().isWhole()) {
                ShardNote.write(suite);
            }
            if (connections != null) {
                live.put(suite, new LiveGateway(suite.recording(), appender, connections, new Random()));
            }
        }
        SuiteForecast.refuseOverBudget(settings, budget, forecasts.values(), mistakes);
        mistakes.throwIfAny();
        forecasts.forEach((suite, forecast) -> Objects.requireNonNull(appenders.get(suite.replies()))
                .openFor(forecast.lines().stream()
                        .filter(line -> line.missing() > 0)
                        .map(Forecast.Line::model)
                        .distinct()
                        .toList()));
        OpenFileLimit.check(forecasts.entrySet().stream()
                .mapToInt(e -> openAtOnce(e.getKey().profile(), e.getValue()))
                .sum());
        live.forEach((suite, gateway) -> gateway.rehearse(missing(forecasts.get(suite), line -> true)));
    }

    private static int openAtOnce(Profile profile, Forecast forecast) {
        Map<String, Integer> missing = new LinkedHashMap<>();
        forecast.lines().forEach(line -> missing.merge(line.provider(), line.missing(), Integer::sum));
        return missing.entrySet().stream()
                .mapToInt(e ->
                        Math.min(e.getValue(), openAtOnce(profile.providers().get(e.getKey()))))
                .sum();
    }

    private static int openAtOnce(@Nullable Provider provider) {
        Integer stated = provider == null ? null : provider.limits().concurrency();
        return stated == null ? FIRST_CALLS : stated;
    }

    /** Returns the suites of the launch in the order they were named. */
    List<OpenedSuite> suites() {
        return suites;
    }

    private void refuseWithheld(OpenedSuite suite, Mistakes mistakes) {
        if (suite.recording().withholdsTexts()) {
            mistakes.add(
                    Place.of(suite.recording().shownAs()),
                    "texts of this recording are withheld, and a placeholder is never sent to a model",
                    null,
                    "use mode replay, or name another 'recording' in the profile");
        }
    }

    private static List<String> asked(Cast cast) {
        return cast.models().stream().map(ModelRef::name).toList();
    }

    /** Returns the gateway of a suite. */
    ChatGateway of(OpenedSuite suite) {
        LiveGateway gateway = live.get(suite);
        if (gateway != null) {
            return gateway;
        }
        return new ReplayGateway(suite.recording(), remedy(suite));
    }

    /** Returns the model that answered a rating of a suite, as the host reports it. */
    Optional<String> served(OpenedSuite suite, ChatRequest request) {
        LiveGateway gateway = live.get(suite);
        return gateway == null ? suite.recording().served(request) : gateway.served(request);
    }

    private static String remedy(OpenedSuite suite) {
        List<String> silent = asked(suite.cast()).stream()
                .filter(model -> suite.profile().providerOf(model).isEmpty())
                .toList();
        return silent.isEmpty()
                ? "record it with --mode live (Maven: -Dmode=live)"
                : "give " + String.join(", ", silent) + " a provider in the profile, then record it with --mode live";
    }

    /** Returns the totals of a suite's live calls so far; empty in replay. */
    List<AccountTotals> totals(OpenedSuite suite) {
        LiveGateway gateway = live.get(suite);
        return gateway == null ? List.of() : gateway.totals();
    }

    /** Returns how many calls the recording answered in a live run. */
    int replayed(OpenedSuite suite) {
        LiveGateway gateway = live.get(suite);
        return gateway == null ? 0 : gateway.replayed();
    }

    /** Returns the number of calls that a suite's plan still needs from a provider. */
    int missing(OpenedSuite suite, Optional<EvalPlan> completed, String provider) {
        Forecast forecast = completed
                .map(plan -> completedForecasts.computeIfAbsent(suite, opened -> SuiteForecast.of(opened, plan)))
                .orElse(forecasts.get(suite));
        return missing(forecast, line -> line.provider().equals(provider));
    }

    private static int missing(@Nullable Forecast forecast, Predicate<Forecast.Line> which) {
        return forecast == null
                ? 0
                : forecast.lines().stream()
                        .filter(which)
                        .mapToInt(Forecast.Line::missing)
                        .sum();
    }

    /** Returns a warning for each repair that was made when the recordings were opened. */
    List<String> warnings() {
        return Stream.concat(
                        appenders.values().stream().flatMap(a -> a.warnings().stream()),
                        setAside.stream()
                                .map(moved -> "asked again: earlier replies are in "
                                        + SuiteOpener.shown(settings.root(), moved.aside())
                                        + "; delete that file when you no longer need it"))
                .toList();
    }

    /** Starts no further calls and fails all calls that have no reply yet. */
    void end(String why) {
        live.values().forEach(gateway -> gateway.end(why));
    }

    /** Returns how many calls were missing in the recordings at the start of the launch, and how many of them have been answered. */
    Answered answered() {
        return new Answered(
                forecasts.values().stream().mapToInt(Forecast::missing).sum(),
                live.values().stream()
                        .flatMap(gateway -> gateway.totals().stream())
                        .mapToInt(AccountTotals::answered)
                        .sum());
    }

    record Answered(int missing, int answered) {}

    @Override
    public void close() {
        live.values().forEach(LiveGateway::close);
        // Also closes the appenders that have no gateway; a second close of an appender has no effect.
        appenders.values().forEach(RecordingAppender::close);
    }
}
