package dev.plumbline.cli.batch;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.exchange.BatchFormat;
import dev.plumbline.exchange.BatchJob;
import dev.plumbline.exchange.BatchPlan;
import dev.plumbline.exchange.FetchedBatches;
import dev.plumbline.exchange.PendingCalls;
import dev.plumbline.gateway.BatchCalls;
import dev.plumbline.gateway.key.KeyVariables;
import dev.plumbline.journal.Journal;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.Provider;
import dev.plumbline.recording.RecordingAppender;
import dev.plumbline.run.Looks;
import dev.plumbline.session.OpenedSuite;
import dev.plumbline.session.Property;
import dev.plumbline.session.Settings;
import dev.plumbline.session.SuiteOpener;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The inputs of all batch commands: the suite, its locked recording and the folder of batch files. */
record BatchContext(Path root, OpenedSuite suite, RecordingAppender appender, Path folder, KeyVariables keys)
        implements AutoCloseable {
    /** Opens the suite and locks its recording, then reads the recording. Reports all mistakes at once. */
    static BatchContext open(Path root, Settings settings) {
        List<SuiteOpener.Unrecorded> named = SuiteOpener.openUnrecorded(settings);
        if (named.size() != 1) {
            throw new MistakesException(
                    Place.of("--suite"), "batches are made for one suite", named.size() + " suites", "name one");
        }
        if (!settings.shard().isWhole()) {
            throw new MistakesException(
                    settings.place(Property.SHARD),
                    "batch files cover the whole plan",
                    settings.shard().toString(),
                    "omit it: the engine shares the work");
        }
        Profile profile = named.get(0).profile();
        check(named.get(0), SuiteOpener.shown(root, profile.file()));
        Path replies = profile.recording();
        RecordingAppender appender = RecordingAppender.open(replies, SuiteOpener.shown(root, replies));
        try {
            OpenedSuite suite = SuiteOpener.open(settings).get(0);
            Mistakes mistakes = new Mistakes();
            if (suite.recording().withholdsTexts()) {
                mistakes.add(
                        Place.of(suite.recording().shownAs()),
                        "texts of this recording are withheld, and a placeholder is never sent to a model",
                        null,
                        "name another 'recording' in the profile");
            }
            mistakes.throwIfAny();
            return new BatchContext(
                    root, suite, appender, replies.resolve("batch"), settings.keyVariables(System.getenv()::get));
        } catch (RuntimeException e) {
            appender.close();
            throw e;
        }
    }

    private static void check(SuiteOpener.Unrecorded suite, String shown) {
        Mistakes mistakes = new Mistakes();
        suite.cast().models().stream()
                .map(ModelRef::name)
                .forEach(model -> check(suite.profile(), model, shown, mistakes));
        mistakes.throwIfAny();
    }

    private static void check(Profile profile, String model, String shown, Mistakes mistakes) {
        Optional<Provider> provider = profile.providerOf(model);
        if (provider.isEmpty()) {
            mistakes.add(
                    Place.of(shown),
                    "model '" + model + "' has no provider, so it cannot be asked",
                    null,
                    "give it one whose dialect the engine supports");
        } else if (BatchFormat.of(provider.get().dialect()).isEmpty()) {
            mistakes.add(
                    Place.of(shown),
                    "no engine takes batch files of this dialect",
                    provider.get().dialect(),
                    "give model '" + model + "' a provider of another dialect, such as openai or vllm");
        }
    }

    Path requests() {
        return folder.resolve("requests");
    }

    Path results() {
        return folder.resolve("results");
    }

    String shown(Path path) {
        return SuiteOpener.shown(root, path);
    }

    Journal log() {
        Path file = folder.resolve("jobs.jsonl");
        return BatchJob.journal(file, shown(file));
    }

    FetchedBatches fetched() {
        return new FetchedBatches(log(), requests(), results(), InstantSource.system());
    }

    /** Returns the work of a normal run, without looks that are not needed. */
    BatchPlan work() {
        return work(suite.looks());
    }

    /** Returns the work for these interim looks at the samples; null means all looks at once. */
    BatchPlan work(@Nullable Looks looks) {
        return new BatchPlan(suite.suite(), suite.profile(), suite.cast(), suite.plan(), suite.recording(), looks);
    }

    BatchCalls calls() {
        return new BatchCalls(suite.profile(), appender, keys);
    }

    /** Returns the recording keys of all calls in exported files. */
    Set<String> exported() throws IOException {
        return PendingCalls.exported(requests());
    }

    Set<String> underWay() {
        Mistakes mistakes = new Mistakes();
        Set<String> keys = PendingCalls.keys(log(), requests(), shown(requests()), mistakes);
        mistakes.throwIfAny();
        return keys;
    }

    @Override
    public void close() {
        appender.close();
    }
}
