package dev.plumbline.junit;

import dev.plumbline.report.allure.AllureCell;
import dev.plumbline.session.SuiteSession;

/** The part of a suite that one test is about. */
abstract class EvalCase {
    private final SuiteSession session;

    EvalCase(SuiteSession session) {
        this.session = session;
    }

    /** Returns the suite's name. */
    public String suite() {
        return session.suite().name();
    }

    SuiteSession session() {
        return session;
    }

    /** Starts the calls of this case, so that the replies arrive before the test needs them. */
    abstract void prefetch();

    /** Adds this case's evidence to the current test in Allure's report; replies may be missing. */
    abstract void report(AllureCell allure);
}
