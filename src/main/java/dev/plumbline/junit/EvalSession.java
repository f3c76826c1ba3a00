package dev.plumbline.junit;

import dev.plumbline.report.json.ResultsJson;
import dev.plumbline.session.LaunchSession;
import dev.plumbline.session.Settings;
import dev.plumbline.session.SuiteSession;
import java.util.List;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;

/** The session that the tests of a class evaluate, with the suites and settings of the class, the command line and the environment. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public final class EvalSession {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(EvalSession.class);

    private final LaunchSession launch;

    private EvalSession(LaunchSession launch) {
        this.launch = launch;
    }

    /** Returns the session of a test class. Classes that state the same settings share a session. */
    static EvalSession of(ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
        OpenLaunch launch =
                store.getOrComputeIfAbsent(OpenLaunch.class, key -> OpenLaunch.with(context), OpenLaunch.class);
        return store.getOrComputeIfAbsent(
                StatedSettings.of(context.getRequiredTestClass()),
                stated -> new EvalSession(launch.session(stated)),
                EvalSession.class);
    }

    /**
     * Fails the test if a shift is neither within the suite's tolerance nor accepted.
     *
     * @throws AssertionFailedError with the shift, the reason and the command that accepts it; never if the run only records
     * @throws NotMeasuredException if a reply is missing
     */
    public void gate(ShiftCase shift) {
        launch.failure(shift.session(), shift.assessment()).ifPresent(EvalSession::fail);
    }

    /**
     * Fails the test if the shift of explanations exceeds the suite's tolerance, or if the suite requires a judge and there is no verdict.
     * Base always passes.
     *
     * @throws AssertionFailedError with the shift, the reason and the command that accepts it; never if the run only records
     * @throws NotMeasuredException if a reply is missing
     */
    public void gate(PrefillCase prefill) {
        prefill.result();
        prefill.categoryVerdict()
                .flatMap(verdict -> launch.failure(prefill.session(), verdict))
                .ifPresent(EvalSession::fail);
    }

    /**
     * Fails the test if the shift of a reader's values is neither within the suite's tolerance nor accepted. Base always passes. A question
     * also passes if its set gates instead.
     *
     * @throws AssertionFailedError with the shift and the reason; never if the run only records
     * @throws NotMeasuredException if a reply is missing
     */
    public void gate(OpenCase open) {
        open.read();
        launch.failure(open.session(), open.comparisons()).ifPresent(EvalSession::fail);
    }

    /**
     * Fails the test if a set of questions gates and its shift is not within the suite's tolerance.
     *
     * @throws AssertionFailedError with the shift and the reason; never if the run only records
     */
    public void gate(OpenSetCase set) {
        launch.failure(set.session(), set.comparisons()).ifPresent(EvalSession::fail);
    }

    /** Returns the suites of this session in the order they were named. */
    List<SuiteSession> suites() {
        return launch.suites();
    }

    /** Returns the settings of this run. */
    Settings settings() {
        return launch.settings();
    }

    /** Returns the contents of each suite's {@code results.json}, including the answers to the suite's claims. */
    List<ResultsJson> contents() {
        return launch.contents();
    }

    private static void fail(String reason) {
        throw new AssertionFailedError(reason);
    }

    /** Returns the display name of a test invocation, prefixed with the suite's name if several suites run. */
    String named(SuiteSession suite, String name) {
        return launch.named(suite, name);
    }
}
