package dev.plumbline.session;

import java.util.List;

/**
 * Suites that were opened before the launch that evaluates them. The command line opens them while JUnit's classes are loaded, so mistakes
 * are reported before any test begins. The launch reuses them, so that no file is read twice.
 *
 * @param settings the settings with which the suites were opened
 */
public record OpenedAhead(Settings settings, List<OpenedSuite> suites) {
    /** The launch parameter that is set if the JUnit session store holds the opened suites, and the name of their namespace there. */
    public static final String PARAMETER = "plumbline.opened";

    public OpenedAhead {
        suites = List.copyOf(suites);
    }

    /**
     * Opens the suites of a replay.
     *
     * @throws dev.plumbline.mistake.MistakesException with all mistakes in the settings, suites and profiles
     */
    public static OpenedAhead of(Settings settings) {
        return new OpenedAhead(settings, SuiteOpener.open(settings));
    }

    /**
     * Returns the suites for a session. If the session's settings differ, because a test class states some, this method opens the suites
     * again.
     */
    List<OpenedSuite> suites(Settings asked) {
        return asked.equals(settings) ? suites : SuiteOpener.open(asked);
    }
}
