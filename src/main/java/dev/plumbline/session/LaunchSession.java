package dev.plumbline.session;

import dev.plumbline.disk.FileFailure;
import dev.plumbline.gate.Assessment;
import dev.plumbline.gate.CategoryVerdict;
import dev.plumbline.gate.Gate;
import dev.plumbline.gateway.key.PlainTextKeys;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.report.LaunchLock;
import dev.plumbline.report.LaunchOutputs;
import dev.plumbline.report.Notice;
import dev.plumbline.report.Progress;
import dev.plumbline.report.ProviderProgress;
import dev.plumbline.report.Results;
import dev.plumbline.report.ResultsJson;
import dev.plumbline.report.RunRecord;
import dev.plumbline.report.StoppedRun;
import dev.plumbline.report.Terminal;
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
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All of one launch: opened before its first evaluation test, closed after the last one, which writes the outputs. */
public final class LaunchSession implements AutoCloseable {
    private final Settings settings;
    private final LaunchLock lock;
    private final LaunchFiles files;
    private final List<OpenedSuite> opened;
    private final List<SuiteSession> suites;
    private final List<DoctorNote> doctor;
    private final List<BaselineWatch> baselines;
    private final Gateways gateways;
    private final @Nullable Progress progress;
    private final Clock clock;
    private final Instant started;
    private final EarlyStop early;

    LaunchSession(
            Settings settings,
            LaunchLock lock,
            Path output,
            Path allureResults,
            Clock clock,
            Function<String, @Nullable String> environment)
            throws IOException {
        this.settings = settings;
        this.lock = lock;
        this.files = new LaunchFiles(settings, output, allureResults);
        this.clock = clock;
        this.started = clock.instant();
        this.gateways = Gateways.open(settings, environment);
        this.opened = gateways.suites();
        this.suites = opened.stream().map(this::session).toList();
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

    private Stream<ProviderProgress> progress(int index) {
        OpenedSuite suite = opened.get(index);
        Optional<EvalPlan> completed = suites.get(index).completedPlan();
        return gateways.totals(suite).stream()
                .map(t -> LiveCalls.progress(t, gateways.missing(suite, completed, t.provider())));
    }

    private SuiteSession session(OpenedSuite suite) {
        EvalRun run = new EvalRun(suite.suite(), suite.cast(), gateways.of(suite), !settings.isLive());
        return new SuiteSession(
                suite,
                run,
                new Gate(
                        suite.suite(),
                        suite.baseline(),
                        suite.profile().name(),
                        today(),
                        suite.beside().repeatNoise()),
                new ServedModels(suite.profile(), suite.cast(), run, request -> gateways.served(suite, request)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(started, clock.getZone());
    }

    /**
     * Opens a launch, unless another one writes the same results.
     *
     * @param parameter what the launch was started with, by name
     * @param root where suites lie
     */
    public static LaunchSession open(
            Path root, Function<String, @Nullable String> parameter, Function<String, @Nullable String> environment)
            throws IOException {
        Path allureResults = path(parameter.apply("allure.results.directory"), root.resolve("allure-results"));
        Path output = path(parameter.apply("plumbline.output"), root.resolve("target/plumbline"));
        LaunchLock lock = LaunchLock.take(allureResults);
        try {
            LaunchOutputs.forget(allureResults);
            Mistakes mistakes = new Mistakes();
            Settings settings = Settings.resolve(root, parameter, environment, mistakes);
            mistakes.throwIfAny();
            return new LaunchSession(settings, lock, output, allureResults, Clock.systemUTC(), environment);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Path path(@Nullable String named, Path otherwise) {
        return named == null ? otherwise : Path.of(named);
    }

    /** The suites of this launch in the order they were named. */
    public List<SuiteSession> suites() {
        return suites;
    }

    /** What this run was asked to do. */
    public Settings settings() {
        return settings;
    }

    /** What the tests so far have found out, suite by suite; waits for what they asked for. */
    public List<Results> results() {
        return suites.stream().map(SuiteSession::results).toList();
    }

    /** The same as {@code results.json} tells it, with the answers to each suite's claims. */
    public List<ResultsJson> contents() {
        return suites.stream().map(SuiteSession::content).toList();
    }

    /** Why a test of a shift fails: it is not within what is tolerated and nobody accepted it. Empty where the run only records. */
    public Optional<String> failure(SuiteSession suite, Assessment assessment) {
        return settings.enforces() && !assessment.passes()
                ? Optional.of(baselines.get(suites.indexOf(suite)).failure(assessment))
                : Optional.empty();
    }

    /**
     * Why a test of explanations fails: they are not within what is tolerated, or a suite that requires a judge has no verdict. Empty
     * where the run only records.
     */
    public Optional<String> failure(SuiteSession suite, CategoryVerdict verdict) {
        boolean required = suite.suite().gate().judge() == GateSettings.JudgeGate.REQUIRED;
        return settings.enforces() && !verdict.passes(required)
                ? Optional.of(baselines.get(suites.indexOf(suite)).failure(verdict))
                : Optional.empty();
    }

    /** An invocation's name; the suite's name goes first where several run. */
    public String named(SuiteSession suite, String name) {
        return suites.size() == 1 ? name : suite.suite().name() + "/" + name;
    }

    /** What the reader of a suite's verdicts should know first: what was mended or passed over in the recording, and its baseline. */
    private List<String> news(int suite, Results results) {
        Shard shard = opened.get(suite).shard();
        List<String> verdicts = shard.isWhole()
                ? baselines
                        .get(suite)
                        .news(
                                results.assessments(),
                                results.evidence().comparisons().verdicts())
                : PartNote.news(shard, results, settings);
        return Stream.of(opened.get(suite).recording().warnings(), gateways.warnings(), verdicts)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Ends a launch that is stopped before its end: asks nothing more and writes what there is, as long as there is something. */
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
        // No line of a recording is cut by the end of the JVM.
        gateways.close();
    }

    private String stopped() {
        if (!settings.isLive()) {
            return "stopped before its end; run it again, since a replay costs no call";
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
        Path folder = files.writeStopped(of, run, record(of, List.of(), stopped));
        Notice.onStandardError(List.of("so far: " + folder.resolve("summary.md")));
    }

    @Override
    public void close() throws IOException {
        early.end();
        try {
            writeOutputs();
        } finally {
            early.ended();
        }
    }

    private void writeOutputs() throws IOException {
        try (lock;
                gateways) {
            List<ResultsJson> contents = contents();
            if (progress != null) {
                progress.close();
            }
            for (int i = 0; i < contents.size(); i++) {
                write(i, contents.get(i));
            }
            files.finish(contents.stream().map(ResultsJson::results).toList());
        }
    }

    private void write(int suite, ResultsJson content) throws IOException {
        OpenedSuite of = opened.get(suite);
        List<String> news = news(suite, content.results());
        List<String> ofDoctor = doctor.isEmpty() ? List.of() : doctor.get(suite).warnings();
        List<String> warnings = Stream.concat(ofDoctor.stream(), news.stream()).toList();
        files.write(of, content, record(of, warnings, null), started, news);
    }

    private RunRecord record(OpenedSuite of, List<String> warnings, @Nullable String stopped) {
        return new RunRecord(
                settings.value(Property.MODE),
                started,
                Duration.between(started, clock.instant()),
                settings.explained(),
                warnings,
                LiveCalls.record(gateways.totals(of), gateways.replayed(of)),
                stopped);
    }
}
