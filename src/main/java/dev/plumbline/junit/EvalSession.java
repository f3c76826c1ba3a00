package dev.plumbline.junit;

import dev.plumbline.gate.Assessment;
import dev.plumbline.gate.CategoryVerdict;
import dev.plumbline.report.Results;
import dev.plumbline.report.ResultsJson;
import dev.plumbline.session.LaunchSession;
import dev.plumbline.session.Settings;
import dev.plumbline.session.SuiteSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;

/**
 * The launch as tests see it: opened once by whichever evaluation test comes first, kept in JUnit's root store, closed by JUnit after the
 * last test.
 */
public final class EvalSession implements AutoCloseable {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(EvalSession.class);

    private final LaunchSession launch;

    private EvalSession(LaunchSession launch) {
        this.launch = launch;
    }

    /** The session of this launch. */
    static EvalSession of(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(EvalSession.class, key -> open(context), EvalSession.class);
    }

    private static EvalSession open(ExtensionContext context) {
        Path root = Path.of(context.getConfigurationParameter("plumbline.root").orElse(""))
                .toAbsolutePath();
        try {
            return new EvalSession(LaunchSession.open(
                    root, key -> context.getConfigurationParameter(key).orElse(null), System.getenv()::get));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    @Override
    public void close() throws IOException {
        launch.close();
    }
}
