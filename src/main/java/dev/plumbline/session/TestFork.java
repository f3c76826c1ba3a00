package dev.plumbline.session;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The JVM that a Maven build forks for tests. Surefire and Failsafe start several forks if {@code forkCount} is above one or {@code
 * reuseForks} is false. They run several launches in one fork if failed tests are run again. All launches of one build share their outputs.
 */
final class TestFork {
    /** The start time of the plugin and the number of the fork, such as {@code 2026-11-29T15-50-28_879-jvmRun2}. */
    private static final Pattern RUN = Pattern.compile(" (\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d_\\d+)-jvmRun\\d+ ");

    private TestFork() {}

    /**
     * Returns the name that all forks of one build share, or null if this JVM is not such a fork.
     *
     * @param javaCommand the JVM's {@code sun.java.command}
     */
    static @Nullable String build(@Nullable String javaCommand) {
        if (javaCommand == null || !javaCommand.contains("surefirebooter")) {
            return null;
        }
        Matcher run = RUN.matcher(javaCommand);
        return run.find() ? run.group(1) : null;
    }
}
