package dev.plumbline.session;

import java.util.List;

/**
 * Suites that were opened before the launch that evaluates them. The command line opens them while JUnit's classes are loaded, and refuses what
 * is wrong before any test begins; a launch that opened them again would read every file twice.
 *
 * @param settings with which they were opened
 */
public record OpenedAhead(Settings settings, List<OpenedSuite> suites) {
    /** A parameter of launches whose JUnit session has them in the namespace of this name. */
    public static final String PARAMETER = "plumbline.opened";

    public OpenedAhead {
        suites = List.copyOf(suites);
    }

    /**
     * Opens the suites of a replay.
     *
     * @throws dev.plumbline.mistake.MistakesException with all that is wrong in any of them
     */
    public static OpenedAhead of(Settings settings) {
        return new OpenedAhead(settings, SuiteOpener.open(settings));
    }

    /**
     * Returns the suites for a session: these ones if they were opened with the same settings. Other settings open suites of their own, which
     * happens if a test class states some.
     */
    List<OpenedSuite> suites(Settings asked) {
        return asked.equals(settings) ? suites : SuiteOpener.open(asked);
    }
}
