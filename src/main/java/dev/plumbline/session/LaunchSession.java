package dev.plumbline.session;

import dev.plumbline.disk.FileFailure;
import dev.plumbline.gate.judge.CategoryVerdict;
import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.gate.rule.Gate;
import dev.plumbline.gate.rule.ReaderComparison;
import dev.plumbline.gateway.AccountTotals;
import dev.plumbline.gateway.key.PlainTextKeys;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.profile.Provider;
import dev.plumbline.report.CiRun;
import dev.plumbline.report.Notice;
import dev.plumbline.report.Progress;
import dev.plumbline.report.ProviderProgress;
import dev.plumbline.report.StoppedRun;
import dev.plumbline.report.Terminal;
import dev.plumbline.report.json.Results;
import dev.plumbline.report.json.ResultsJson;
import dev.plumbline.report.json.Version;
import dev.plumbline.results.RunFile;
import dev.plumbline.results.RunResults;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.run.EvalRun;
import dev.plumbline.run.Shard;
import dev.plumbline.suite.GateSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The suites that tests evaluate under one set of settings. The session is opened before the first of these tests and finished after the
 * last test of the launch.
 */
public final class LaunchSession {
    private final Settings settings;
    private final LaunchFolder folder;
    private final LaunchFiles files;
    private final List<OpenedSuite> opened;
    private final List<SuiteSession> suites;
    private final List<DoctorNote> doctor;
    private final List<BaselineWatch> baselines;
    private final Gateways gateways;
    private final List<Set<String>> lookedProviders;
    private final @Nullable Progress progress;
    private final Clock clock;
    private final Instant started;
    private final EarlyStop early;

    private LaunchSession(
            Settings settings,
            LaunchFolder folder,
            Gateways gateways,
            Clock clock,
            Function<String, @Nullable String> environment)
            throws IOException {
        this.settings = settings;
        this.folder = folder;
        this.files = new LaunchFiles(settings, folder, CiRun.of(environment));
        this.clock = clock;
        this.started = clock.instant();
        this.gateways = gateways;
        this.opened = gateways.suites();
        this.suites = opened.stream().map(this::session).toList();
        this.lookedProviders =
                opened.stream().map(LaunchSession::lookedProviders).toList();
        this.doctor = settings.isLive()
                ? opened.stream().map(suite -> DoctorNote.of(suite, settings)).toList()
                : List.of();
        List<String> named = SuiteOpener.named(settings);
        this.baselines = IntStream.range(0, opened.size())
                .mapToObj(i -> new BaselineWatch(settings, opened.get(i), named.get(i), today(), environment))
                .toList();
        files.prepare(opened);
        doctor.forEach(note -> Notice.onStandardError(note.lines()));
        if (settings.isLive()) {
            opened.forEach(suite -> Notice.warn(PlainTextKeys.warnings(
                    suite.profile().providers().values(),
                    SuiteOpener.shown(settings.root(), suite.profile().file()))));
        }
        this.progress = settings.isLive()
                ? Progress.onStandardError(
                        Terminal.isWatched(),
                        () -> IntStream.range(0, opened.size())
                                .boxed()
                                .flatMap(this::progress)
                                .toList())
                : null;
        this.early = EarlyStop.with(this::stop);
    }

    /** Returns the providers of the models whose sampled ratings may end early at an interim look. */
    private static Set<String> lookedProviders(OpenedSuite suite) {
        return suite.plan().looked().stream()
                .flatMap(model -> suite.profile().providerOf(model.name()).stream())
                .map(Provider::name)
                .collect(Collectors.toSet());
    }

    private Stream<ProviderProgress> progress(int index) {
        OpenedSuite suite = opened.get(index);
        Optional<EvalPlan> completed = suites.get(index).completedPlan();
        Set<String> looked = lookedProviders.get(index);
        return gateways.totals(suite).stream()
                .map(t -> LiveCalls.progress(
                        t, gateways.missing(suite, completed, t.provider()), looked.contains(t.provider())));
    }

    private SuiteSession session(OpenedSuite suite) {
        Gate gate = new Gate(suite.suite(), suite.baseline(), suite.profile().name(), today(), suite.repeatNoise());
        EvalRun run = new EvalRun(
                suite.suite(),
                suite.cast(),
                gateways.of(suite),
                !settings.isLive(),
                new GatedLooks(
                        gate,
                        suite.cast(),
                        next -> settings.isLive()
                                || suite.recording().find(next).isPresent()));
        return new SuiteSession(
                suite,
                run,
                gate,
                new ServedModels(suite.profile(), suite.cast(), run, request -> gateways.served(suite, request)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(started, clock.getZone());
    }

    /** Opens the suites of a session, and asks again for the trials that earlier launches of the same build asked for. */
    static LaunchSession open(
            Settings settings,
            Function<Settings, List<OpenedSuite>> opener,
            LaunchFolder folder,
            Function<String, @Nullable String> environment)
            throws IOException {
        Gateways gateways = Gateways.open(settings, opener, environment);
        try {
            LaunchSession session = new LaunchSession(settings, folder, gateways, Clock.systemUTC(), environment);
            session.suites.forEach(suite ->
                    suite.askAgain(folder.asked().of(settings, suite.suite().name())));
            return session;
        } catch (IOException | RuntimeException e) {
            // Without this close, the recordings would stay locked until the JVM exits.
            gateways.close();
            throw e;
        }
    }

    /** Returns the suites of this launch in the order they were named. */
    public List<SuiteSession> suites() {
        return suites;
    }

    /** Returns the settings of this run. */
    public Settings settings() {
        return settings;
    }

    /** Returns the results of the tests so far, one for each suite; waits for their replies. */
    public List<Results> results() {
        return suites.stream().map(SuiteSession::results).toList();
    }

    /** Returns the contents of each suite's {@code results.json}, including the answers to the suite's claims. */
    public List<ResultsJson> contents() {
        return suites.stream().map(SuiteSession::content).toList();
    }

    /**
     * Returns why a test of a shift fails: the shift is neither tolerated nor accepted. Empty if the test passes or the run only records.
     */
    public Optional<String> failure(SuiteSession suite, Assessment assessment) {
        return settings.enforces() && !assessment.passes()
                ? Optional.of(baselines.get(suites.indexOf(suite)).failure(assessment, baseMean(suite, assessment)))
                : Optional.empty();
    }

    private static @Nullable Double baseMean(SuiteSession suite, Assessment assessment) {
        return assessment.question().answers().isOrdered()
                        && suite.rating(assessment.question(), suite.cast().base())
                                instanceof Outcome.Measured<Rating> base
                ? base.value().seen().conditional().mean()
                : null;
    }

    /**
     * Returns why a test of explanations fails: the shift exceeds the tolerance, or a suite that requires a judge has no verdict. Empty if
     * the test passes or the run only records.
     */
    public Optional<String> failure(SuiteSession suite, CategoryVerdict verdict) {
        boolean required = suite.suite().gate().judge() == GateSettings.JudgeGate.REQUIRED;
        return settings.enforces() && !verdict.passes(required)
                ? Optional.of(baselines.get(suites.indexOf(suite)).failure(verdict))
                : Optional.empty();
    }

    /** Returns why a test of open questions fails: a gating comparison is neither tolerated nor accepted. Empty if the test passes. */
    public Optional<String> failure(SuiteSession suite, List<ReaderComparison> comparisons) {
        List<ReaderComparison> failed =
                comparisons.stream().filter(c -> !c.passes()).toList();
        return settings.enforces() && !failed.isEmpty()
                ? Optional.of(baselines.get(suites.indexOf(suite)).failure(failed))
                : Optional.empty();
    }

    /** Returns the display name of a test invocation, prefixed with the suite's name if several suites run. */
    public String named(SuiteSession suite, String name) {
        return suites.size() == 1 ? name : suite.suite().name() + "/" + name;
    }

    /** Returns the notes above a suite's verdicts, such as repairs of the recording and remarks about the baseline. */
    private List<String> news(int suite, Results results) {
        Shard shard = opened.get(suite).shard();
        List<String> verdicts = shard.isWhole()
                ? baselines
                        .get(suite)
                        .news(
                                results.assessments(),
                                results.evidence().comparisons().verdicts(),
                                results.comparisons())
                : ShardNote.news(shard, results, settings);
        return Stream.of(opened.get(suite).recording().warnings(), gateways.warnings(), verdicts)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Ends a session that is stopped early: starts no further calls and writes the results so far. */
    private void stop() {
        gateways.end("the run was stopped");
        if (progress != null) {
            progress.close();
        }
        String stopped = stopped();
        Notice.onStandardError(List.of(stopped));
        if (settings.isLive()) {
            try {
                for (OpenedSuite of : opened) {
                    writeStopped(of, stopped);
                }
            } catch (IOException | RuntimeException e) {
                Notice.onStandardError(List.of(FileFailure.line(e)
                        .orElseGet(() -> "the outputs of the stopped run could not be written: " + e)));
            }
        }
        // Closes the recordings, so that no line is truncated when the JVM exits.
        gateways.close();
    }

    private String stopped() {
        if (!settings.isLive()) {
            return "stopped before its end; run it again, because a replay makes no call";
        }
        Gateways.Answered answered = gateways.answered();
        return "stopped before its end: " + answered.answered() + " of at most " + answered.missing()
                + " missing replies came and are in the recording; run the same command again to resume"
                + (settings.refreshed().isEmpty() ? "" : ", without --refresh")
                + ": it asks only for the rest";
    }

    private void writeStopped(OpenedSuite of, String stopped) throws IOException {
        SuiteSession suite = suites.get(opened.indexOf(of));
        StoppedRun run = new StoppedRun(suite.suite(), suite.profile(), stopped, suite.measured(), suite.ledger());
        Path written = files.writeStopped(of, run, record(of, List.of(), stopped));
        Notice.onStandardError(List.of("so far: " + written.resolve("summary.md")));
    }

    /** Writes the outputs and closes the session; returns the results of each suite. */
    List<Results> finish() throws IOException {
        early.end();
        try {
            return writeOutputs();
        } finally {
            early.ended();
        }
    }

    private List<Results> writeOutputs() throws IOException {
        try (gateways) {
            List<ResultsJson> contents = contents();
            if (progress != null) {
                progress.close();
            }
            for (int i = 0; i < contents.size(); i++) {
                write(i, contents.get(i));
            }
            suites.forEach(suite -> folder.asked().add(settings, suite.suite().name(), suite.asked()));
            return contents.stream().map(ResultsJson::results).toList();
        }
    }

    private void write(int suite, ResultsJson content) throws IOException {
        OpenedSuite of = opened.get(suite);
        List<String> news = news(suite, content.results());
        List<String> ofDoctor = doctor.isEmpty() ? List.of() : doctor.get(suite).warnings();
        List<String> warnings = Stream.concat(ofDoctor.stream(), news.stream()).toList();
        files.write(of, content, record(of, warnings, null), started, news);
    }

    private RunFile record(OpenedSuite of, List<String> warnings, @Nullable String stopped) {
        List<AccountTotals> accounts = gateways.totals(of);
        return new RunFile(
                RunResults.SCHEMA,
                stopped,
                settings.value(Property.MODE),
                started.toString(),
                Duration.between(started, clock.instant()).toMillis(),
                gateways.replayed(of),
                accounts.stream().mapToInt(AccountTotals::attempts).sum(),
                accounts.stream().mapToInt(AccountTotals::retries).sum(),
                LiveCalls.known(
                        accounts.stream().mapToDouble(AccountTotals::spend).sum()),
                accounts.stream().map(LiveCalls::recorded).toList(),
                settings.value(Property.SHARD),
                settings.explained(),
                Map.of("plumbline", Version.current(), "java", System.getProperty("java.version")),
                warnings);
    }
}
