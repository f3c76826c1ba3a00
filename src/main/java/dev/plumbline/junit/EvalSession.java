package dev.plumbline.junit;

import dev.plumbline.gate.Assessment;
import dev.plumbline.gate.CategoryVerdict;
import dev.plumbline.report.Results;
import dev.plumbline.report.ResultsJson;
import dev.plumbline.session.LaunchSession;
import dev.plumbline.session.Settings;
import dev.plumbline.session.SuiteSession;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;

/** What the tests of a class evaluate: the suites and settings that the class, the command line and the environment state. */
public final class EvalSession {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(EvalSession.class);

    private final LaunchSession launch;

    private EvalSession(LaunchSession launch) {
        this.launch = launch;
    }

    /** The session of a test class. Classes that state the same share one. */
    static EvalSession of(ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
        OpenLaunch launch =
                store.getOrComputeIfAbsent(OpenLaunch.class, key -> OpenLaunch.with(context), OpenLaunch.class);
        return store.getOrComputeIfAbsent(
                StatedSettings.of(context.getRequiredTestClass()),
                stated -> new EvalSession(launch.session(stated)),
                EvalSession.class);
    }

    /** The suites of this launch in the order they were named. */
    public List<SuiteSession> suites() {
        return launch.suites();
    }

    /** What this run was asked to do. */
    public Settings settings() {
        return launch.settings();
    }

    /** What the tests so far have found out, suite by suite; waits for what they asked for. */
    public List<Results> results() {
        return launch.results();
    }

    /** The same as {@code results.json} says it, with the answers to each suite's claims. */
    List<ResultsJson> contents() {
        return launch.contents();
    }

    /**
     * Fails the test where a shift is not within what is tolerated and nobody accepted it.
     *
     * @throws AssertionFailedError with the verdict's reason, unless the run only records
     */
    public void gate(SuiteSession suite, Assessment assessment) {
        launch.failure(suite, assessment).ifPresent(EvalSession::fail);
    }

    /**
     * Fails the test where explanations are not within what is tolerated, or where a suite that requires a judge has no verdict.
     *
     * @throws AssertionFailedError with the verdict's reason, unless the run only records
     */
    public void gate(CategoryVerdict verdict, SuiteSession suite) {
        launch.failure(suite, verdict).ifPresent(EvalSession::fail);
    }

    private static void fail(String reason) {
        throw new AssertionFailedError(reason);
    }

    /** An invocation's name; the suite's name goes first where several run. */
    String named(SuiteSession suite, String name) {
        return launch.named(suite, name);
    }
}
