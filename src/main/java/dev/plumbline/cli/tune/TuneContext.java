package dev.plumbline.cli.tune;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.gateway.PlainHttp;
import dev.plumbline.gateway.key.PlainTextKeys;
import dev.plumbline.journal.Journal;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.ProfileCatalog;
import dev.plumbline.profile.ProfileReader;
import dev.plumbline.profile.Provider;
import dev.plumbline.report.Notice;
import dev.plumbline.session.SuiteOpener;
import dev.plumbline.suite.Suite;
import dev.plumbline.suite.SuiteCatalog;
import dev.plumbline.suite.SuiteReader;
import dev.plumbline.tuning.FineTuneProvider;
import dev.plumbline.tuning.JobHistory;
import dev.plumbline.tuning.JobWatcher;
import dev.plumbline.tuning.OrderClaims;
import dev.plumbline.tuning.TuningClock;
import dev.plumbline.tuning.TuningException;
import dev.plumbline.tuning.TuningSession;
import dev.plumbline.tuning.together.TogetherTuning;
import dev.plumbline.tuning.together.TogetherUrls;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The inputs of all fine-tune commands: the suite, the profile, the host and the job log. */
record TuneContext(
        Path root, Suite suite, Profile profile, Provider provider, FineTuneProvider host, Journal log, Duration poll)
        implements AutoCloseable {
    private static final String DIALECT = "together";

    /** Opens the suite, the profile and the job log. Reports all mistakes at once. */
    static TuneContext open(Path root, TuneOptions options) {
        Mistakes mistakes = new Mistakes();
        Suite suite = suite(root, options, mistakes);
        Path file = suite == null ? null : ProfileCatalog.locate(root, suite, options.models, mistakes);
        Profile profile = suite == null || file == null ? null : ProfileReader.read(file, suite, root, mistakes);
        if (options.pollSeconds < 0) {
            mistakes.add(Place.of("--poll-seconds"), "must be 0 or more", "" + options.pollSeconds, "write seconds");
        }
        Provider provider = profile == null ? null : provider(profile, options.provider, mistakes);
        if (suite == null || profile == null || provider == null) {
            throw new MistakesException(mistakes.all());
        }
        TogetherUrls places = TogetherUrls.of(provider.baseUrl());
        String shown = SuiteOpener.shown(root, profile.file());
        PlainHttp http =
                PlainHttp.open(provider, places.managed(), shown, options.keyVariables(root, mistakes), mistakes);
        mistakes.throwIfAny();
        if (http == null) {
            throw new IllegalStateException("a missing key was not reported");
        }
        Notice.warn(PlainTextKeys.warnings(List.of(provider), shown));
        FineTuneProvider host = new TogetherTuning(provider.name(), http, places, TuningClock.system());
        Duration poll = Duration.ofSeconds(options.pollSeconds);
        return new TuneContext(root, suite, profile, provider, host, log(root, suite), poll);
    }

    static @Nullable Suite suite(Path root, TuneOptions options, Mistakes mistakes) {
        Path file = SuiteCatalog.locate(root, options.suite, mistakes);
        return file == null ? null : SuiteReader.read(file, root, mistakes);
    }

    OrderClaims claims() {
        return new OrderClaims(root.resolve("target/plumbline"));
    }

    static Journal log(Path root, Suite suite) {
        Path file = suite.folder().resolve("jobs.jsonl");
        return JobHistory.journal(file, SuiteOpener.shown(root, file));
    }

    private static @Nullable Provider provider(Profile profile, @Nullable String wanted, Mistakes mistakes) {
        List<Provider> fit = profile.providers().values().stream()
                .filter(p -> p.dialect().equals(DIALECT)
                        && (wanted == null || p.name().equals(wanted)))
                .toList();
        if (fit.size() == 1) {
            return fit.get(0);
        }
        mistakes.add(
                Place.of(wanted == null ? "--models" : "--provider"),
                fit.isEmpty()
                        ? "profile '" + profile.name() + "' has no such provider that makes fine-tunes"
                        : "profile '" + profile.name() + "' has several providers that make fine-tunes",
                wanted == null ? profile.name() : wanted,
                "name one whose dialect is " + DIALECT);
        return null;
    }

    TuningSession session(Consumer<String> print) {
        return new TuningSession(host, log, TuningClock.system(), poll, print);
    }

    JobWatcher watcher(Consumer<String> print) {
        return new JobWatcher(session(print));
    }

    @Override
    public void close() {
        host.close();
    }

    /** Returns a printer that flushes after each line. */
    static Consumer<String> printer(PrintWriter out) {
        return line -> {
            synchronized (out) {
                out.println(line);
                out.flush();
            }
        };
    }

    /** Opens the context, runs the work of a command in it, and closes it. */
    static int run(Path root, TuneOptions options, PrintWriter out, PrintWriter err, TuneCommand.Work work)
            throws Exception {
        return guarded(err, () -> {
            try (TuneContext context = open(root, options)) {
                return work.at(context, printer(out)).number();
            }
        });
    }

    /** Runs the work of a command. Prints a host's rejection as one line. */
    static int guarded(PrintWriter err, Callable<Integer> work) throws Exception {
        try {
            return work.call();
        } catch (TuningException e) {
            err.println(e.getMessage());
            err.flush();
            return ExitCode.INFRASTRUCTURE.number();
        }
    }
}
